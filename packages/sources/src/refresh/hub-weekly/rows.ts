import { dayNumber, type IsoDate, isoDate } from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import type { HubAggregate } from './aggregate.ts'
import { unknownRoot } from './lookup.ts'

type Row = PrintedRow<'adoption'>

const daysCounted = 30
const countries: Readonly<Record<string, string>> = { china: 'CN', us: 'US' }

/** Groups by which the Hub is summed up. Each is a universe of its own, since both count the same downloads. */
const groups = ['families', 'regions'] as const
type Group = (typeof groups)[number]

/** The sums of one snapshot as rows of the adoption table. */
export function adoptionRows(date: IsoDate, aggregate: HubAggregate, withDerivatives: boolean): Row[] {
  return groups.flatMap((group) => [
    ...downloadRows(date, aggregate, group),
    ...(withDerivatives ? derivativeRows(date, aggregate, group) : []),
  ])
}

function downloadRows(date: IsoDate, { downloads }: HubAggregate, group: Group): Row[] {
  const recent = new Map<string, number>()
  const allTime = new Map<string, number>()
  for (const one of downloads) {
    const name = nameOf(one, group)
    recent.set(name, (recent.get(name) ?? 0) + one.downloads)
    allTime.set(name, (allTime.get(name) ?? 0) + one.downloadsAllTime)
  }
  const from = isoDate(dayNumber(date) - (daysCounted - 1))
  const rowsOf = (sums: ReadonlyMap<string, number>, measure: string) =>
    [...sums].map(([name, value]) => row(name, group, { universe: `huggingface-hub-${group}`, measure, from, to: date, value }))
  const isCounted = [...allTime.values()].some((value) => value > 0)
  return [...rowsOf(recent, 'downloads-30-days'), ...(isCounted ? rowsOf(allTime, 'downloads-all-time') : [])]
}

/** Fine-tunes and adapters, and quantizations, by month of making and root base. */
function derivativeRows(date: IsoDate, { derivatives }: HubAggregate, group: Group): Row[] {
  const sums = new Map<string, { kind: string; month: string; name: string; value: number }>()
  for (const one of derivatives) {
    const kind =
      one.relation === 'quantized' ? 'quantizations' : one.relation === 'finetune' || one.relation === 'adapter' ? 'derivatives' : undefined
    if (kind === undefined || one.month === unknownRoot || one.month < '2024-01') continue
    const name = nameOf(one, group)
    const key = [kind, one.month, name].join('\u0000')
    const sum = sums.get(key) ?? { kind, month: one.month, name, value: 0 }
    sums.set(key, sum)
    sum.value += one.count
  }
  return [...sums.values()].flatMap(({ kind, month, name, value }) => {
    const [from, to] = daysOf(month, date)
    return from > to
      ? []
      : [row(name, group, { universe: `huggingface-hub-${kind}-${group}`, measure: 'new-derivatives', from, to, value })]
  })
}

function nameOf(one: { readonly family: string; readonly region: string }, group: Group): string {
  return group === 'families' ? one.family : one.region
}

function row(name: string, group: Group, rest: Pick<Row, 'universe' | 'measure' | 'from' | 'to' | 'value'>): Row {
  if (name === unknownRoot) return { ...rest, kind: 'rest', label: 'unknown', unit: 'count' }
  if (group === 'families') return { ...rest, kind: 'family', label: name, family: name, unit: 'count' }
  const country = countries[name]
  return country === undefined
    ? { ...rest, kind: 'region', label: name, unit: 'count' }
    : { ...rest, kind: 'country', label: country, alpha3: country === 'CN' ? 'CHN' : 'USA', unit: 'count' }
}

/** First and last day of a month, or the day of the snapshot where that is earlier. */
function daysOf(month: string, date: IsoDate): readonly [IsoDate, IsoDate] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const end = isoDate(Date.UTC(year, number, 0) / 86_400_000)
  return [isoDate(Date.UTC(year, number - 1, 1) / 86_400_000), end < date ? end : date]
}
