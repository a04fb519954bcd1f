import { CsvError, parse } from 'csv-parse/sync'
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

/** Lines parsed at once at the beginning and after a line that is not CSV; each window that parses is followed by one twice as long. */
const firstWindow = 16

/**
 * Splits CSV into rows of trimmed cells, the header among them. White space around a cell is not part of what is
 * printed. A line that cannot be parsed is reported and skipped, and parsing goes on with the next one, so that one stray
 * quote does not swallow the rest of the file. The text is parsed in windows, so that going on does not mean reading the rest again.
 */
export function parseCsv(file: SourceText): ParsedCsv {
  // csv-parse counts CR LF inside a quoted cell as two lines.
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const rows: CsvRow[] = []
  const broken: BrokenRow[] = []
  let skipped = 0
  let window = firstWindow
  while (skipped < lines.length) {
    const end = Math.min(skipped + window, lines.length)
    const failure = parseInto(rows, lines.slice(skipped, end).join('\n'), lines, skipped)
    if (failure === undefined) {
      skipped = end
      window *= 2
    } else if (failure.code === 'CSV_QUOTE_NOT_CLOSED' && end < lines.length) {
      // The cell may close beyond the window.
      skipped = failure.line - 1
      window *= 2
    } else {
      const reason = `quotes that open and close around a whole cell are expected (${failure.code})`
      broken.push({ line: failure.line, found: lines[failure.line - 1] ?? '', reason })
      skipped = failure.line
      window = firstWindow
    }
  }
  return { rows, broken }
}

interface Failure {
  readonly line: number
  readonly code: string
}

/** Appends the rows of `text`, which begins after `skipped` lines of the file, up to the first that does not parse. */
function parseInto(rows: CsvRow[], text: string, lines: readonly string[], skipped: number): Failure | undefined {
  let done = skipped
  const nextLine = () => {
    let line = done + 1
    while (line < lines.length && lines[line - 1] === '') line++
    return line
  }
  try {
    parse(text, {
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        rows.push({ line: nextLine(), cells: cells.map((cell) => cell.trim()) })
        done = skipped + context.lines
        return null
      },
    })
    return undefined
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: nextLine(), code: error.code }
  }
}
