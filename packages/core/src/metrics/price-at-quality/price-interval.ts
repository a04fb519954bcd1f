import { centralInterval } from '../../statistics/quantile.ts'
import type { Population } from '../population/scored-models.ts'
import type { Estimate } from '../result.ts'
import type { SimulatedPrices } from './lowest-price.ts'
import type { PricedSide } from './price-estimate.ts'

/**
 * Central interval of the price, or of the ratio, over simulated prices. A side without a model in a draw has an infinite price there;
 * where that reaches an end of the interval there is none, and the note says why.
 */
export function priceInterval(
  sides: readonly PricedSide[],
  simulated: SimulatedPrices | undefined,
  population: Population,
  level: number,
): Estimate['interval'] {
  if (simulated === undefined) return { missing: 'not-published', note: population.errorModel }
  const values = simulated.prices.flatMap(([a = Number.NaN, b]) => {
    const value = b === undefined ? a : a / b
    // Where neither side has a price there is no ratio; an infinite price of b alone gives 0.
    return Number.isNaN(value) ? [] : [value]
  })
  const interval = values.length < level * simulated.draws ? undefined : boundedInterval(values, level)
  if (interval === undefined) {
    const names = sides.map(({ whose }) => whose).join(' or ')
    return {
      missing: 'unknown',
      note: `in too many draws no model of ${names} reaches the capability, so that an end of the interval is no price`,
    }
  }
  return {
    ...interval,
    level,
    method: `quantiles over ${simulated.draws} draws of the scores (${population.errorModel}); prices as printed, taken as certain`,
  }
}

/** `undefined` where an end of the interval would rest on an infinite price. */
function boundedInterval(values: readonly number[], level: number): { readonly low: number; readonly high: number } | undefined {
  const sorted = [...values].sort((x, y) => x - y)
  const low = sorted[Math.floor(((sorted.length - 1) * (1 - level)) / 2)] ?? 0
  const high = sorted[Math.ceil(((sorted.length - 1) * (1 + level)) / 2)] ?? Number.POSITIVE_INFINITY
  if (low === 0 || !Number.isFinite(high)) return undefined
  // What lies beyond an end does not move it, so any number above it may stand for an infinite one.
  return centralInterval(
    sorted.map((value) => Math.min(value, Number.MAX_VALUE)),
    level,
  )
}
