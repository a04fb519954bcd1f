import { type Style, styleFor } from './layout.ts'
import type { Terminal } from './terminal.ts'

export type CsvValue = string | number | boolean | undefined
export type CsvRow = Readonly<Record<string, CsvValue>>

/** The forms in which any command can print its answer. */
export interface FormFlags {
  readonly json?: boolean
  readonly csv?: boolean
}

/** An answer in all forms; only the one asked for is made. */
export interface Answer {
  json(): unknown
  rows(): readonly CsvRow[]
  text(style: Style): string
}

/** Prints an answer as JSON, as CSV, or for a person. */
export async function print(terminal: Terminal, flags: FormFlags, answer: Answer): Promise<void> {
  if (flags.json) terminal.write(`${JSON.stringify(answer.json(), null, 2)}\n`)
  else if (flags.csv) terminal.write(await toCsv(answer.rows()))
  else terminal.write(`${answer.text(styleFor(terminal.colours)).trimEnd()}\n`)
}

/** Rows under a header, by RFC 4180: lines end with CR LF, an unknown value is an empty field. */
export async function toCsv(rows: readonly CsvRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return stringify([...rows], { header: true, columns, record_delimiter: 'windows', cast: { boolean: String } })
}
