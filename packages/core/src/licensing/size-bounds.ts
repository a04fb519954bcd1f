import type { Revenue, RevenuePeriod, Size } from './profile.ts'

/** Between what a quantity lies, as far as the figures given say. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

export const unbounded: Bounds = { low: 0, high: Number.POSITIVE_INFINITY }

/** Users in a month are at least those of a day. */
export function userBounds(size: Size, quantity: 'monthly-active-users' | 'daily-active-users'): Bounds {
  const { monthlyActiveUsers: monthly, dailyActiveUsers: daily } = size
  return quantity === 'monthly-active-users'
    ? { low: Math.max(monthly ?? 0, daily ?? 0), high: monthly ?? Number.POSITIVE_INFINITY }
    : { low: daily ?? 0, high: daily ?? monthly ?? Number.POSITIVE_INFINITY }
}

/**
 * The highest revenue of a period that the highest of other periods allow. Exact, nothing is extrapolated: twelve months hold at
 * least their best month and at most twelve of it; any twelve months touch at most two years. Other currencies say nothing.
 */
export function revenueBounds(size: Size, currency: string, period: RevenuePeriod): Bounds {
  const given = (size.revenue ?? []).filter((revenue) => revenue.currency === currency).map((revenue) => boundsFrom(revenue, period))
  return given.reduce(intersect, unbounded)
}

function boundsFrom({ amount, period: from }: Revenue, to: RevenuePeriod): Bounds {
  if (from === to) return { low: amount, high: amount }
  if (from === 'month') return { low: amount, high: 12 * amount }
  if (to === 'month') return { low: amount / 12, high: amount }
  return from === 'year' ? { low: amount, high: 2 * amount } : { low: amount / 2, high: amount }
}

function intersect(x: Bounds, y: Bounds): Bounds {
  return { low: Math.max(x.low, y.low), high: Math.min(x.high, y.high) }
}

/** The widest of two: where it is not known which of them counts. */
export function hull(x: Bounds, y: Bounds): Bounds {
  return { low: Math.min(x.low, y.low), high: Math.max(x.high, y.high) }
}
