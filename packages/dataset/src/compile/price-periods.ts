import { type Endpoint, type IsoDate, isoDate, latestDay, type PartialDate, type SourceId } from '@openfrontier/core/entities'
import { figuresOf, type PrintedPrice } from './zero-price.ts'

type Price = Endpoint['prices'][number]

/** A price as it was changed on a day, or as it was seen in a copy of that day. */
export interface PricePoint {
  readonly day: IsoDate
  readonly kind: 'changed' | 'seen'
  readonly price: PrintedPrice
}

interface Period {
  readonly price: PrintedPrice
  readonly from: PartialDate
  /** Last day on which something says that it held. */
  lastSeen: IsoDate
  to?: PartialDate
}

const millisecondsPerDay = 86_400_000

/**
 * The prices of one endpoint, oldest first: a change starts a period on its day and ends the one before on the day before;
 * a price that is only seen starts no later than seen, and the one before held at least until it was last seen. `listed`
 * says whether the endpoint stands in the newest copy; otherwise its last price has an end too.
 */
export function pricePeriods(points: readonly PricePoint[], listed: boolean, source: SourceId): Price[] {
  const periods: Period[] = []
  // A copy of a day comes after the changes of that day.
  const ordered = [...points].sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0))
  for (const { day, kind, price } of ordered) {
    const last = periods.at(-1)
    if (last !== undefined && isSame(last.price, price)) {
      last.lastSeen = day
      continue
    }
    if (last !== undefined) last.to = kind === 'changed' ? dayBefore(day) : atLeast(last.lastSeen)
    periods.push({ price, from: kind === 'changed' ? (day as string as PartialDate) : (`≤${day}` as PartialDate), lastSeen: day })
  }
  const end = periods.at(-1)
  if (end !== undefined && !listed) end.to = atLeast(end.lastSeen)
  return periods.map(({ price, from, to }) => ({
    ...figuresOf(price),
    currency: 'USD',
    from,
    to: to ?? { missing: 'not-applicable' },
    source,
  }))
}

function isSame(a: PrintedPrice, b: PrintedPrice): boolean {
  return a.input === b.input && a.output === b.output && a.cachedInput === b.cachedInput
}

function atLeast(day: IsoDate): PartialDate {
  return `≥${day}` as PartialDate
}

function dayBefore(day: IsoDate): PartialDate {
  return isoDate(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay - 1) as string as PartialDate
}

/** The day of a printed change. */
export function dayOf(date: PartialDate): IsoDate {
  return latestDay(date)
}
