const needsQuotes = /[",\n\r]|^\s|\s$/

/** One line of CSV with its line feed. A cell is quoted only where it must be. */
export function formatCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
