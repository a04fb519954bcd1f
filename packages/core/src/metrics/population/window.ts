import { dayNumber, type IsoDate, isoDate } from '../../entities/index.ts'

export interface Window {
  readonly from: IsoDate
  readonly to: IsoDate
}

/**
 * The window asked for, both ends inclusive: by default the twelve months that end on `asOf`, or on the day the data reach to
 * where that is earlier. A window must not look emptier only because nobody looked.
 */
export function windowOf(
  given: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined },
  asOf: IsoDate,
  knownThrough?: IsoDate,
): Window {
  const to = given.to ?? (knownThrough !== undefined && knownThrough < asOf ? knownThrough : asOf)
  return { from: given.from ?? twelveMonthsBefore(to), to }
}

/** The day after the same day a year earlier, so that the window holds one year. */
function twelveMonthsBefore(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4)) - 1
  // 29 February has no counterpart a year earlier; 1 March is the day after.
  const sameDay = date.endsWith('-02-29') ? `${year}-03-01` : `${year}${date.slice(4)}`
  return date.endsWith('-02-29') ? (sameDay as IsoDate) : isoDate(dayNumber(sameDay as IsoDate) + 1)
}

/** Calendar years, quarters or months that a window touches, each cut to the window. */
export function periodsOf(by: 'year' | 'quarter' | 'month', window: Window): Window[] {
  const months = { year: 12, quarter: 3, month: 1 }[by]
  const periods: Window[] = []
  let year = Number(window.from.slice(0, 4))
  let month = Math.floor((Number(window.from.slice(5, 7)) - 1) / months) * months
  for (;;) {
    const start = isoDate(Date.UTC(year, month, 1) / 86_400_000)
    if (start > window.to) return periods
    const end = isoDate(Date.UTC(year, month + months, 1) / 86_400_000 - 1)
    periods.push({ from: start > window.from ? start : window.from, to: end < window.to ? end : window.to })
    month += months
    year += Math.floor(month / 12)
    month %= 12
  }
}
