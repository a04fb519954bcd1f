import type { SourceText } from '../adapter.ts'

export interface CsvRow {
  /** First line of the row in the file, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface BrokenRow {
  readonly line: number
  readonly found: string
  readonly reason: string
}

export interface ParsedCsv {
  readonly rows: readonly CsvRow[]
  /** Lines that are not CSV, such as one with a quote that never closes. */
  readonly broken: readonly BrokenRow[]
}

/**
 * Splits CSV into rows of trimmed cells, the header among them. White space around a cell is not part of what is
 * printed; empty lines are passed over. A line that cannot be parsed is reported and skipped, and parsing goes on with the
 * next one, so that one stray quote does not swallow the rest of the file, and a file of nothing but stray quotes takes no longer.
 */
export function parseCsv(file: SourceText): ParsedCsv {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows: CsvRow[] = []
  const broken: BrokenRow[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    if (text.charCodeAt(at) === lineFeed) {
      at += 1
      line += 1
      continue
    }
    const record = readRecord(text, at)
    if (typeof record === 'string') {
      const end = lineEnd(text, at)
      const reason = `quotes that open and close around a whole cell are expected (${record})`
      broken.push({ line, found: text.slice(at, end), reason })
      at = end + 1
      line += 1
    } else {
      rows.push({ line, cells: record.cells })
      at = record.end
      line += record.lines
    }
  }
  return { rows, broken }
}

const comma = 44
const lineFeed = 10
const quote = 34

interface Read {
  /** Where what comes after begins. */
  readonly end: number
  /** Lines it takes. */
  readonly lines: number
}

/** The row that begins at an offset, or what is wrong with its quotes. */
function readRecord(text: string, start: number): (Read & { readonly cells: readonly string[] }) | string {
  const cells: string[] = []
  let at = start
  let lines = 1
  while (true) {
    const cell = text.charCodeAt(at) === quote ? readQuoted(text, at) : readBare(text, at)
    if (typeof cell === 'string') return cell
    cells.push(cell.value.trim())
    lines += cell.lines
    at = cell.end + 1
    if (text.charCodeAt(cell.end) !== comma) return { cells, end: at, lines }
  }
}

/** A cell up to the comma or the end of the line. */
function readBare(text: string, start: number): (Read & { readonly value: string }) | string {
  let end = start
  for (; end < text.length; end += 1) {
    const letter = text.charCodeAt(end)
    if (letter === comma || letter === lineFeed) break
    if (letter === quote) return 'INVALID_OPENING_QUOTE'
  }
  return { value: text.slice(start, end), end, lines: 0 }
}

/** A cell between quotes, which may hold commas, line feeds, and quotes written twice. */
function readQuoted(text: string, start: number): (Read & { readonly value: string }) | string {
  const parts: string[] = []
  let from = start + 1
  while (true) {
    const close = text.indexOf('"', from)
    if (close === -1) return 'CSV_QUOTE_NOT_CLOSED'
    parts.push(text.slice(from, close))
    from = close + 2
    if (text.charCodeAt(close + 1) === quote) continue
    const end = close + 1
    const next = text.charCodeAt(end)
    if (end < text.length && next !== comma && next !== lineFeed) return 'CSV_INVALID_CLOSING_QUOTE'
    const value = parts.join('"')
    return { value, end, lines: value.split('\n').length - 1 }
  }
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}
