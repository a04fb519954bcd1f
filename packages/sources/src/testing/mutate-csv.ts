import type { Random } from '@openfrontier/core/statistics'
import { formatCsvLine } from '../csv/format-csv.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { fromBinary, toBinary } from './binary.ts'
import type { Change } from './mutations.ts'

interface Csv {
  /** Lines of remarks above the header. */
  readonly remarks: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type CsvMutator = (csv: Csv, random: Random) => (Omit<Change, 'bytes' | 'without'> & CsvChange) | undefined
interface CsvChange {
  readonly text: string
  /** Row of the original that was damaged. */
  readonly row?: number
}

const wrongCells: readonly string[] = [
  ...['', 'N/A', '-1', '0', '12abc', '1e400', 'NaN', '∞', 'true', '1970-01-01', '2026-13-45', '0000-00-00', '[object Object]', '{"a": 1}'],
  ...['=1+1', '"', 'a"b', '\u0000', '1,234.5', '１２', '<b>1</b>', '__proto__', 'constructor', '9'.repeat(400), 'x'.repeat(200_000)],
]

const mutators: readonly CsvMutator[] = [
  // One cell of a wrong sort.
  ...Array.from(
    { length: 6 },
    (): CsvMutator => (csv, random) => {
      const row = random.integer(csv.rows.length)
      const column = random.integer(csv.header.length)
      const cell = wrongCells[random.integer(wrongCells.length)] ?? ''
      const cells = (csv.rows[row] ?? []).with(column, Buffer.from(cell, 'utf8').toString('latin1'))
      return {
        what: `row ${row + 1}, column ${csv.header[column]}: "${cell.slice(0, 20)}"`,
        text: write(csv, csv.rows.with(row, cells)),
        row,
      }
    },
  ),
  // Two cells of one row in each other's place.
  ...Array.from(
    { length: 3 },
    (): CsvMutator => (csv, random) => {
      const row = random.integer(csv.rows.length)
      const [x, y] = [random.integer(csv.header.length), random.integer(csv.header.length)]
      const cells = csv.rows[row] ?? []
      const swapped = cells.with(x, cells[y] ?? '').with(y, cells[x] ?? '')
      return { what: `row ${row + 1}: cells ${x} and ${y} swapped`, text: write(csv, csv.rows.with(row, swapped)), row }
    },
  ),
  (csv, random) => {
    const row = random.integer(csv.rows.length)
    const cut = random.integer(csv.header.length)
    return {
      what: `row ${row + 1} has ${cut} cells`,
      text: write(csv, csv.rows.with(row, (csv.rows[row] ?? []).slice(0, cut))),
      ...damaged(cut, row),
    }
  },
  (csv, random) => {
    const row = random.integer(csv.rows.length)
    return { what: `row ${row + 1} has a cell too many`, text: write(csv, csv.rows.with(row, [...(csv.rows[row] ?? []), 'x'])), row }
  },
  (csv, random) => {
    const row = random.integer(csv.rows.length)
    const lines = csv.rows.map(lineOf)
    return { what: `a stray quote opens in row ${row + 1}`, text: join(csv, lines.with(row, `"${lines[row]}`)), row }
  },
  (csv, random) => {
    const row = random.integer(csv.rows.length)
    const lines = csv.rows.map(lineOf)
    const line = lines[row] ?? ''
    const end = 1 + random.integer(Math.max(1, line.length - 1))
    return {
      what: `row ${row + 1} ends after ${end} characters`,
      text: join(csv, lines.with(row, `${line.slice(0, end).trimEnd()}\n`)),
      row,
    }
  },
  // Rows twice, the header twice.
  (csv, random) => {
    const row = random.integer(csv.rows.length)
    return { what: `row ${row + 1} stands twice`, text: write(csv, csv.rows.toSpliced(row, 0, csv.rows[row] ?? [])), reading: 'more' }
  },
  (csv, random) => {
    const row = random.integer(csv.rows.length)
    return { what: `the header again above row ${row + 1}`, text: write(csv, csv.rows.toSpliced(row, 0, csv.header)), reading: 'more' }
  },
  // Columns.
  (csv, random) => {
    const [x, y] = [random.integer(csv.header.length), random.integer(csv.header.length)]
    const swap = (cells: readonly string[]) => cells.with(x, cells[y] ?? '').with(y, cells[x] ?? '')
    const rows = csv.rows.filter((cells) => cells.length === csv.header.length)
    if (rows.length < csv.rows.length) return undefined
    return { what: `columns ${x} and ${y} swapped`, text: write({ ...csv, header: swap(csv.header) }, rows.map(swap)), reading: 'same' }
  },
  (csv, random) => {
    const [x, y] = [random.integer(csv.header.length), random.integer(csv.header.length)]
    const header = csv.header.with(x, csv.header[y] ?? '').with(y, csv.header[x] ?? '')
    return { what: `names of columns ${x} and ${y} swapped`, text: write({ ...csv, header }, csv.rows) }
  },
  (csv, random) => {
    const column = random.integer(csv.header.length)
    return { what: `column ${column} has another name`, text: write({ ...csv, header: csv.header.with(column, 'Vibes') }, csv.rows) }
  },
  (csv, random) => {
    const column = random.integer(csv.header.length)
    const without = (cells: readonly string[]) => cells.toSpliced(column, 1)
    return { what: `column ${column} is gone`, text: write({ ...csv, header: without(csv.header) }, csv.rows.map(without)) }
  },
  (csv, random) => {
    const column = random.integer(csv.header.length)
    const twice = (cells: readonly string[]) => [...cells, cells[column] ?? '']
    return { what: `column ${column} stands twice`, text: write({ ...csv, header: twice(csv.header) }, csv.rows.map(twice)) }
  },
  (csv) => ({ what: 'there is a header and no row', text: write(csv, []), wholeFile: true }),
  // Ways of writing the same.
  (csv) => ({ what: 'lines end in CR LF', text: write(csv, csv.rows).replaceAll('\n', '\r\n'), reading: 'same' }),
  (csv) => ({
    what: 'a byte order mark',
    text: csv.remarks === '' ? `\u00EF\u00BB\u00BF${write(csv, csv.rows)}` : write(csv, csv.rows),
    reading: 'same',
  }),
  (csv) => ({ what: 'empty lines at the end', text: `${write(csv, csv.rows)}\n\n`, reading: 'same' }),
]

/** What may befall a file of CSV. */
export const mutateCsv = mutators.map((mutator) => (bytes: Uint8Array, random: Random, path: string): Change | undefined => {
  const csv = parse(bytes, path)
  if (csv === undefined) return undefined
  const change = mutator(csv, random)
  if (change === undefined) return undefined
  const { text, row, ...rest } = change
  const without = row === undefined ? {} : { without: () => fromBinary(write(csv, csv.rows.toSpliced(row, 1))) }
  return { ...rest, bytes: fromBinary(text), ...without }
})

/** A file is damaged in many ways, and is the same before each: what it says is worked out once, and so is each of its lines. */
const parsed = new WeakMap<Uint8Array, Csv | 'none'>()
const written = new WeakMap<readonly string[], string>()

function parse(bytes: Uint8Array, path: string): Csv | undefined {
  const known = parsed.get(bytes) ?? parseAnew(bytes, path) ?? 'none'
  parsed.set(bytes, known)
  return known === 'none' ? undefined : known
}

function lineOf(cells: readonly string[]): string {
  const line = written.get(cells) ?? formatCsvLine(cells)
  written.set(cells, line)
  return line
}

function parseAnew(bytes: Uint8Array, path: string): Csv | undefined {
  const text = toBinary(bytes)
  const remarks = /^(?:#[^\n]*\n)*/.exec(text)?.[0] ?? ''
  const [header, ...rows] = parseCsv({ path, text: text.slice(remarks.length).replace(/^\u00EF\u00BB\u00BF/, '') }).rows.map(
    ({ cells }) => cells,
  )
  return header === undefined || rows.length === 0 ? undefined : { remarks, header, rows }
}

function write(csv: Csv, rows: readonly (readonly string[])[]): string {
  return join(csv, rows.map(lineOf))
}

function join({ remarks, header }: Csv, lines: readonly string[]): string {
  return remarks + formatCsvLine(header) + lines.join('')
}

/** A row cut to nothing is gone from the file. */
function damaged(cells: number, row: number): { readonly row?: number } {
  return cells === 0 ? {} : { row }
}
