import { utcFormat } from 'd3-time-format'

const readable = utcFormat('%-d %b %Y')

/** Reads `YYYY-MM-DD` as midnight UTC. Throws a RangeError on anything else, also on days that no month has. */
export function parseDate(text: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`a date in a chart is written YYYY-MM-DD, not "${text}"`)
  }
  return date
}

/** "2026-08-11" → "11 Aug 2026". */
export function readableDate(text: string): string {
  return readable(parseDate(text))
}
