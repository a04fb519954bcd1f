import { type AdoptionObservation, dayNumber, type IsoDate, isoDate, known } from '../../entities/index.ts'
import type { Window } from '../population/window.ts'
import { firstDay, lastDay, type SelectedAdoption } from './select-adoption.ts'

/** What one subject has in a window, with a row of it for everything else that is printed of it. */
export interface Amount {
  readonly row: AdoptionObservation
  readonly value: number
}

export interface Amounts {
  readonly amounts: readonly Amount[]
  readonly window: Window
  /** Subjects whose running total is lower at the end of the window than at its start; they count as nothing. */
  readonly fell: readonly string[]
}

export type Counting = 'increments' | 'level'

export interface WindowChoice {
  readonly counting: Counting
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
}

const defaultDays = 30

/**
 * What each subject has in a window. Tokens and requests are added up over the periods that lie within it. Of downloads in
 * thirty days, levels and shares the newest period in it counts: rolling counts are never added. A running total counts by its
 * increase, drawn straight between the copies next to either end; a subject seen for the first time rises from nothing.
 * `undefined` where no row lies in the window, or it begins before the first copy of a running total.
 */
export function amountsIn(
  { rows, measure, unit }: Pick<SelectedAdoption, 'rows' | 'measure' | 'unit'>,
  choice: WindowChoice,
): Amounts | undefined {
  const days = [...new Set(rows.map(lastDay))].sort()
  const [first, newest] = [days[0], days.filter((day) => choice.to === undefined || day <= choice.to).at(-1)]
  if (first === undefined || newest === undefined) return undefined
  if (unit === 'count' && measure === 'pulls-cumulative' && choice.counting === 'increments') {
    // Between two copies a total can be drawn; after the last one nothing is known.
    const last = days.at(-1) ?? newest
    const to = choice.to === undefined || choice.to > last ? last : choice.to
    const window = { from: choice.from ?? isoDate(dayNumber(to) - defaultDays + 1), to }
    const before = isoDate(dayNumber(window.from) - 1)
    return before < first ? undefined : increases(rows, { before, first }, window)
  }
  if (unit === 'count' && (measure === 'tokens' || measure === 'requests')) {
    const window = { from: choice.from ?? isoDate(dayNumber(newest) - defaultDays + 1), to: choice.to ?? newest }
    return summed(rows, window)
  }
  const current = rows.filter((row) => lastDay(row) === newest)
  if (choice.from !== undefined && newest < choice.from) return undefined
  const from = current.map(firstDay).sort()[0] ?? newest
  return {
    amounts: current.flatMap((row) => withValue(row)),
    window: { from, to: newest },
    fell: [],
  }
}

function withValue(row: AdoptionObservation): Amount[] {
  const value = known(row.value)
  return value === undefined ? [] : [{ row, value }]
}

function summed(rows: readonly AdoptionObservation[], window: Window): Amounts | undefined {
  const sums = new Map<string, { row: AdoptionObservation; value: number }>()
  for (const row of rows) {
    const value = known(row.value)
    if (value === undefined || firstDay(row) < window.from || lastDay(row) > window.to) continue
    const sum = sums.get(row.label) ?? { row, value: 0 }
    sums.set(row.label, sum)
    sum.value += value
  }
  return sums.size === 0 ? undefined : { amounts: [...sums.values()], window, fell: [] }
}

function increases(
  rows: readonly AdoptionObservation[],
  { before, first }: { readonly before: IsoDate; readonly first: IsoDate },
  window: Window,
): Amounts | undefined {
  const series = new Map<string, AdoptionObservation[]>()
  for (const row of rows) {
    const points = series.get(row.label)
    if (points === undefined) series.set(row.label, [row])
    else points.push(row)
  }
  const fell: string[] = []
  const amounts = [...series].flatMap(([label, unsorted]): Amount[] => {
    const points = unsorted.toSorted((x, y) => (lastDay(x) < lastDay(y) ? -1 : 1))
    const row = points.at(-1)
    const listed = points[0]
    // What left the list before the window has no row in it, and what entered it later has risen from nothing.
    if (row === undefined || listed === undefined || lastDay(row) < window.from || lastDay(listed) > window.to) return []
    const start = lastDay(listed) > before && lastDay(listed) > first ? 0 : totalOn(points, before)
    const value = totalOn(points, window.to) - start
    if (value < 0) fell.push(label)
    return [{ row, value: Math.max(0, value) }]
  })
  return amounts.length === 0 ? undefined : { amounts, window, fell }
}

/** A running total on a day, drawn straight between the copies on either side of it; as last printed after the last. */
function totalOn(points: readonly AdoptionObservation[], day: IsoDate): number {
  const next = points.findIndex((row) => lastDay(row) >= day)
  const [before, after] = [points[next < 0 ? points.length - 1 : next - 1], points[next]]
  if (after === undefined) return (before && known(before.value)) ?? 0
  const high = known(after.value) ?? 0
  if (before === undefined) return lastDay(after) === day ? high : 0
  const low = known(before.value) ?? 0
  const [start, end] = [dayNumber(lastDay(before)), dayNumber(lastDay(after))]
  return low + ((high - low) * (dayNumber(day) - start)) / (end - start)
}
