import { type AdoptionObservation, earliestDay, type IsoDate, latestDay } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import type { NotCompared } from '../population/pair.ts'
import type { MetricInput } from '../result.ts'

export interface AdoptionSelection {
  readonly universe: string
  readonly measure?: AdoptionObservation['measure'] | undefined
  readonly copy?: string | undefined
  readonly include: 'kept' | 'all'
  /** Names of rows to leave out, joined by `+`. */
  readonly without?: string | undefined
}

/** Rows of one measure and unit in one copy of one universe: what may be added up or divided by each other. */
export interface SelectedAdoption {
  readonly kind: 'rows'
  readonly rows: readonly AdoptionObservation[]
  readonly measure: AdoptionObservation['measure']
  readonly unit: AdoptionObservation['unit']
  readonly name: string
  readonly inputs: readonly MetricInput[]
  readonly caveats: readonly string[]
}

/** A copy of which so many rows stand still is the last one under a new date. */
const shareOfRepeat = 0.9

/** The rows of one universe as known on a date. Rows of two universes, or of two copies of one, are never put together. */
export function selectAdoption(facts: Facts, selection: AdoptionSelection, asOf: IsoDate): SelectedAdoption | NotCompared {
  const refused = (reason: NotCompared['reason'], detail: string): NotCompared => ({ kind: 'not-compared', reason, detail })
  if (!facts.snapshot.parts.includes('adoption')) return refused('part-not-loaded', 'the part "adoption" of the snapshot is not loaded')
  if (/[+,]/.test(selection.universe)) {
    return refused('not-comparable', `"${selection.universe}" names several universes; shares of different wholes are different quantities`)
  }
  const universe = facts.snapshot.adoption.filter((row) => row.universe === selection.universe)
  if (universe.length === 0) {
    const all = [...new Set(facts.snapshot.adoption.map((row) => row.universe))].sort()
    return refused('no-data', `no universe has the name "${selection.universe}"; there are ${all.join(', ') || 'none'}`)
  }
  const past = universe.filter((row) => row.knownSince <= asOf)
  if (past.length === 0) {
    const first = universe.map((row) => row.knownSince).sort()[0] ?? ''
    return refused('no-data-before', `nothing of ${selection.universe} was known by ${asOf}; the first copy is of ${first}`)
  }
  const measures = [...new Set(past.map((row) => row.measure))].sort()
  const measure = selection.measure ?? measures[0]
  if (measure === undefined || !measures.includes(measure) || (selection.measure === undefined && measures.length > 1)) {
    return refused(
      measures.length > 1 ? 'not-comparable' : 'no-data',
      `${selection.universe} has the measures ${measures.join(', ')}; name one of them`,
    )
  }
  const measured = past.filter((row) => row.measure === measure)
  const unit = measured.some((row) => row.unit === 'count') ? 'count' : 'share'
  const counted = measured.filter((row) => row.unit === unit)
  const copies = [...new Set(counted.flatMap((row) => row.copy ?? []))].sort()
  if (selection.copy === undefined ? copies.length > 1 : !copies.includes(selection.copy)) {
    const detail = `${selection.universe} stands in the copies ${copies.join(', ') || 'none'}, which are never joined; name one of them`
    return refused(selection.copy === undefined ? 'not-comparable' : 'no-data', detail)
  }
  const printed = selection.copy === undefined ? counted : counted.filter((row) => row.copy === selection.copy)
  const named = selection.without?.split('+') ?? []
  const unknown = named.filter((name) => !printed.some((row) => row.label === name))
  if (unknown.length > 0)
    return refused('no-data', `${selection.universe} has no row named ${unknown.join(', ')}, so that none is left out`)
  const copied = named.length === 0 ? printed : printed.filter((row) => !named.includes(row.label))
  return withoutRepeats({
    rows: selection.include === 'all' ? copied : copied.filter((row) => row.kept !== false),
    named,
    leftOut: selection.include === 'all' ? 0 : new Set(copied.filter((row) => row.kept === false).map((row) => row.label)).size,
    measure,
    unit,
    name: `${selection.universe}${copies.length > 0 ? ` (copy ${selection.copy ?? copies[0]})` : ''}`,
  })
}

function withoutRepeats({
  rows,
  named,
  leftOut,
  measure,
  unit,
  name,
}: Pick<SelectedAdoption, 'rows' | 'measure' | 'unit' | 'name'> & {
  readonly named: readonly string[]
  readonly leftOut: number
}): SelectedAdoption {
  const byCopy = new Map<IsoDate, { rows: number; repeats: number }>()
  for (const row of rows) {
    const copy = byCopy.get(row.knownSince) ?? { rows: 0, repeats: 0 }
    byCopy.set(row.knownSince, copy)
    copy.rows += 1
    if (row.repeats !== undefined) copy.repeats += 1
  }
  const repeats = new Set([...byCopy].filter(([, copy]) => copy.repeats / copy.rows >= shareOfRepeat).map(([date]) => date))
  const counted = rows.filter((row) => !repeats.has(row.knownSince))
  const still = counted.filter((row) => row.repeats !== undefined).length
  return {
    kind: 'rows',
    rows: counted,
    measure,
    unit,
    name,
    inputs: [...new Set(counted.map((row) => row.source))].sort().map((id) => ({ kind: 'source', id })),
    caveats: [
      ...(named.length > 0 ? [`Left out as asked: ${named.join(', ')}.`] : []),
      ...(leftOut > 0 ? [`${leftOut} subjects that the source marks as no models proper, such as embeddings, are left out.`] : []),
      ...(repeats.size > 0 ? [`Copies that repeat the one before are left out: ${[...repeats].sort().join(', ')}.`] : []),
      ...(still > 0 ? [`${still} rows of the others stand still since the copy before and are counted as they are.`] : []),
    ],
  }
}

/** The first day of a row's period. */
export function firstDay(row: AdoptionObservation): IsoDate {
  return earliestDay(row.period.from)
}

/** The last day of a row's period. */
export function lastDay(row: AdoptionObservation): IsoDate {
  return latestDay(row.period.to)
}
