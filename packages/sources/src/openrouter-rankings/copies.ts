import { dayNumber, type IsoDate, isoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { CsvRecord } from '../csv/read-records.ts'

type Cells = Readonly<Record<string, string>>

/** Universes of shares by month, one for each archived copy: what they cover differs, so they are never one series. */
export const monthlyUniverses = {
  SAMPLE_DAY_FACETS: 'openrouter-sample-days',
  WEEKLY_AUTHOR_CHART: 'openrouter-weekly-author-chart',
  DAILY_MODEL_KT: 'openrouter-all-models',
  DAILY_TOP50_CS: 'openrouter-top-50-monthly',
} as const

/** Universes of shares by week, likewise. */
export const weeklyUniverses = {
  'Henrywzh/alternative-data': 'openrouter-weekly-henrywzh',
  'Kenneth-Top/workflows-': 'openrouter-weekly-kenneth-top',
  'jampongsathorn/openrouter-rankings': 'openrouter-weekly-jampongsathorn',
  'CasualStudy/casualstudy-portfolio': 'openrouter-weekly-casualstudy',
} as const

/** Universes of tokens by model and day: both copies have the fifty largest models and one row for all others. */
export const dailyUniverses = { CS: 'openrouter-top-50', HF5: 'openrouter-top-50' } as const

export function firstDayOfMonth(month: string): string {
  return /^\d{4}-\d{2}$/.test(month) ? `${month}-01` : ''
}

/** Last day of a month, or `newest`, where that is earlier. */
export function lastDayOfMonth(month: string, newest = '9999-12-31'): string {
  const first = isoDateSchema.safeParse(firstDayOfMonth(month))
  if (!first.success) return ''
  const [year = 0, number = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return last < newest ? last : newest
}

/**
 * Says where the month of a row ends: with its last day, but the newest month of each copy with the newest day in it of
 * which any file holds a row.
 */
export function monthEnds(records: readonly CsvRecord[], days: readonly string[]): (cells: Cells) => string {
  const newestMonth = new Map<string, string>()
  for (const { cells } of records) {
    const { src = '', month = '' } = cells
    if (firstDayOfMonth(month) !== '' && month > (newestMonth.get(src) ?? '')) newestMonth.set(src, month)
  }
  return ({ src = '', month = '' }) =>
    lastDayOfMonth(month, month === newestMonth.get(src) ? newestOf(days.filter((day) => day.startsWith(`${month}-`))) : undefined)
}

/** Last day of a week of which a copy covers so many days. */
export function lastDayOfWeek({ week_start = '', days_covered = '' }: Cells): string {
  const first = isoDateSchema.safeParse(week_start)
  const days = Math.ceil(Number(days_covered))
  return first.success && days >= 1 && days <= 7 ? isoDate(dayNumber(first.data) + days - 1) : ''
}

/** Gives each record, as the cell `copied`, the newest day its copy holds: the copy cannot be older. */
export function withCopyDates(
  records: readonly CsvRecord[],
  copyOf: (cells: Cells) => string,
  dayOf: (cells: Cells) => string,
): CsvRecord[] {
  const newest = new Map<string, string>()
  for (const { cells } of records) {
    const [copy, day] = [copyOf(cells), dayOf(cells)]
    if (isoDateSchema.safeParse(day).success && day > (newest.get(copy) ?? '')) newest.set(copy, day)
  }
  return records.map((record) => ({ ...record, cells: { ...record.cells, copied: newest.get(copyOf(record.cells)) ?? '' } }))
}

/** The newest of some days that exist; `undefined` where there is none. */
export function newestOf(days: readonly string[]): IsoDate | undefined {
  return days
    .flatMap((day) => isoDateSchema.safeParse(day).data ?? [])
    .sort()
    .at(-1)
}
