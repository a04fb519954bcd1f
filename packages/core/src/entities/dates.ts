import * as z from 'zod'

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const pointInTime = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDateSchema = z
  .string()
  .regex(day, 'a date is YYYY-MM-DD')
  .refine(isCalendarDay, 'this day does not exist')
  .brand<'IsoDate'>()
  .meta({ id: 'IsoDate', description: 'A calendar day, YYYY-MM-DD' })
export type IsoDate = z.infer<typeof isoDateSchema>

/**
 * A date as precisely as it is known: a day, a month (`2025-04`), a year (`2025`), no later than
 * (`≤2024-01-01`: first seen then), no earlier than (`≥…`), or a range (`2026-03-02..2026-04-02`).
 */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, 'a date is YYYY-MM-DD, YYYY-MM, YYYY, ≤date, ≥date or date..date')
  .brand<'PartialDate'>()
  .meta({ id: 'PartialDate', description: 'A date with its precision: 2025-04-16, 2025-04, 2025, ≤2024-01-01, 2026-03-02..2026-04-02' })
export type PartialDate = z.infer<typeof partialDateSchema>

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text
}

function isPoint(text: string): boolean {
  return pointInTime.test(text) && (text.length < 10 || isCalendarDay(text))
}

function isPartialDate(text: string): boolean {
  const bounds = text.split('..')
  if (bounds.length === 2) return bounds.every(isPoint)
  return isPoint(text.replace(/^[≤≥]/, ''))
}

/** Days since 1970-01-01 of a calendar day: the unit in which core compares and subtracts dates. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

/** The calendar day of a day number. */
export function isoDate(dayNumberSince1970: number): IsoDate {
  return new Date(dayNumberSince1970 * 86_400_000).toISOString().slice(0, 10) as IsoDate
}

/** Checks a string and returns it as a date. Throws a `ZodError` that says what a date looks like. */
export function parseIsoDate(text: string): IsoDate {
  return isoDateSchema.parse(text)
}

function lastDayOf(point: string): IsoDate {
  if (point.length === 10) return point as IsoDate
  const [year, month] = point.split('-').map(Number)
  const next = month === undefined ? Date.UTC((year ?? 0) + 1, 0, 1) : Date.UTC(year ?? 0, month, 1)
  return isoDate(next / 86_400_000 - 1)
}

/**
 * The last day a partial date may mean. Used wherever something must have happened *by* a date, so that
 * an imprecise date never makes it count too early. `≥` has no last day and gives its own point.
 */
export function latestDay(date: PartialDate): IsoDate {
  // Most dates are days; they are read far too often for a pattern each time.
  if (date.length === 10 && date.charAt(4) === '-') return date as string as IsoDate
  const bounds = date.replace(/^[≤≥]/, '').split('..')
  return lastDayOf(bounds[bounds.length - 1] ?? date)
}

/** The first day a partial date may mean. `≤` has no first day and gives its own point. */
export function earliestDay(date: PartialDate): IsoDate {
  const point = date.replace(/^[≤≥]/, '').split('..')[0] ?? date
  return (point.length === 10 ? point : point.length === 7 ? `${point}-01` : `${point}-01-01`) as IsoDate
}
