import { type AdoptionObservation, dayNumber, type IsoDate, isoDate } from '../../entities/index.ts'
import { amountsIn, type Counting } from '../adoption/amounts.ts'
import { firstDay, lastDay, type SelectedAdoption } from '../adoption/select-adoption.ts'
import { groupOf, type SubjectGroup } from '../adoption/subject-group.ts'

/** Both series in one period. */
export interface CrossoverPoint {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly a: number
  readonly b: number
  /** What is nobody's by name. */
  readonly rest: number
}

export interface SeriesChoice {
  readonly a: string
  readonly b: string
  readonly by: SubjectGroup
  readonly every: 'month' | 'period'
  readonly counting: Counting
}

/** Two series within one universe, by month or by period as printed. Periods without a row of either are left out. */
export function crossoverSeries(selected: SelectedAdoption, choice: SeriesChoice): CrossoverPoint[] {
  const { rows } = selected
  const days = [...new Set(rows.map(lastDay))].sort()
  const periods = choice.every === 'month' ? months(rows, days) : printedPeriods(rows)
  return periods.flatMap(({ from, to }) => {
    const found = amountsIn(selected, { counting: choice.counting, from, to })
    if (found === undefined) return []
    const sums = { a: 0, b: 0, rest: 0 }
    let named = false
    for (const { row, value } of found.amounts) {
      const group = groupOf(row, choice.by)
      if (group === choice.a) sums.a += value
      else if (group === choice.b) sums.b += value
      else if (group === undefined) sums.rest += value
      named ||= group === choice.a || group === choice.b
    }
    return named ? [{ from, to: found.window.to < to ? found.window.to : to, ...sums }] : []
  })
}

function printedPeriods(rows: readonly AdoptionObservation[]): { from: IsoDate; to: IsoDate }[] {
  const byEnd = new Map<IsoDate, IsoDate>()
  for (const row of rows) byEnd.set(lastDay(row), firstDay(row))
  return [...byEnd].map(([to, from]) => ({ from, to })).sort((x, y) => (x.to < y.to ? -1 : 1))
}

/** Months from the first day to the last; the last one ends with the data. */
function months(rows: readonly AdoptionObservation[], days: readonly IsoDate[]): { from: IsoDate; to: IsoDate }[] {
  const [first, last] = [rows.map(firstDay).sort()[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const found: { from: IsoDate; to: IsoDate }[] = []
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); ) {
    const [year = 0, number = 0] = month.split('-').map(Number)
    const next = isoDate(Date.UTC(year, number, 1) / 86_400_000)
    const end = isoDate(dayNumber(next) - 1)
    found.push({ from: `${month}-01` as IsoDate, to: end < last ? end : last })
    month = next.slice(0, 7)
  }
  return found
}
