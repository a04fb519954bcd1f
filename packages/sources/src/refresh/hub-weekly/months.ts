const millisecondsPerDay = 86_400_000
const known = new Map<number, number>()

/** Months since the year 0, in UTC, of a moment in milliseconds, a date or a text; −1 where it is none. */
export function monthOf(value: unknown): number {
  const moment = typeof value === 'number' ? value : value instanceof Date ? value.getTime() : Date.parse(String(value))
  if (Number.isNaN(moment)) return -1
  // Millions of rows fall on a thousand days.
  const day = Math.floor(moment / millisecondsPerDay)
  const month = known.get(day)
  if (month !== undefined) return month
  const date = new Date(day * millisecondsPerDay)
  const found = date.getUTCFullYear() * 12 + date.getUTCMonth()
  known.set(day, found)
  return found
}

export function monthText(month: number): string {
  return month < 0 ? 'unknown' : `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
