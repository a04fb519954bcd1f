import type { ColumnSource, TableReader } from '../tables/columns.ts'
import { shiftDecimal } from '../tables/shift-decimal.ts'
import type { BenchmarkFile } from './benchmark-files.ts'
import { evaluatorOf } from './evaluators.ts'

type Cells = Readonly<Record<string, string>>

const shifted = (from: string, places = 0): ColumnSource => (places === 0 ? from : { from, rewrite: (cell) => shiftDecimal(cell, places) })
const day = (from: string): ColumnSource => ({ from, rewrite: (cell) => cell.slice(0, 10) })
/** `5`, `5.0` and `5-shot` are numbers of examples; "few" is none. */
const shots = (from: string): ColumnSource => ({ from, rewrite: (cell) => /^(\d+)(?:\.0+)?(?:-shot)?$/.exec(cell)?.[1] ?? '' })

/** How the rows of one file of the hub become evaluations. */
export function evaluations(name: string, file: BenchmarkFile): TableReader<'evaluations'> {
  const { id = 'id', source, address, interval } = file
  const sourceOf = (cells: Cells) => (source && cells[source]) || (address && cells[address]) || ''
  return {
    table: 'evaluations',
    columns: {
      version: 'Model version',
      benchmark: { always: name.replace(/(?:_external)?\.csv$/, '') },
      metric: { always: file.score },
      value: shifted(file.score, file.shift),
      ...(file.error && { standardError: shifted(file.error.column, file.error.shift) }),
      ...(interval && { low: end(interval, interval.low, file.score), high: end(interval, interval.high, file.score) }),
      ...(file.display && { display: file.display }),
      released: 'Release date',
      organization: 'Organization',
      country: 'Country',
      evaluator: file.own ? { always: 'independent' } : { derive: (cells) => evaluatorOf(sourceOf(cells), cells.Organization ?? '') },
      ...(file.shots && { shots: shots(file.shots) }),
      ...(source && { origin: source }),
      ...(address && { originAddress: address }),
      ...(file.own && { log: 'Log viewer' }),
      ...(file.day && { started: day(file.day) }),
      id: typeof id === 'string' ? id : { derive: (cells) => id.map((column) => cells[column] ?? '').join(', ') },
      ...(file.harness && { harness: file.harness }),
      ...(file.trials && { n: file.trials }),
    },
    unread: ['Training compute (FLOP)', 'Training compute notes', 'Notes', ...(file.unread ?? [])],
    alsoNeeded: [
      'Organization',
      ...(typeof id === 'string' ? [] : id),
      ...(interval?.around ? [interval.around, interval.low, interval.high] : []),
    ],
  }
}

/** An end of an interval, from its column or, where only `+9/-9` is printed, from that and the score. */
function end(interval: NonNullable<BenchmarkFile['interval']>, column: string, score: string): ColumnSource {
  const { around } = interval
  if (around === undefined) return column
  return {
    derive: (cells) => {
      if (cells[column]) return cells[column]
      const match = /^=?\+([\d.]+)\/-([\d.]+)$/.exec(cells[around] ?? '')
      if (match === null) return ''
      return String(Number(cells[score]) + (column === interval.low ? -Number(match[2]) : Number(match[1])))
    },
  }
}
