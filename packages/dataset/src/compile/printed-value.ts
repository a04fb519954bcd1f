import type { Maybe, PublishedInterval } from '@openfrontier/core/entities'

/** A printed cell, or `not-published` where it is empty. */
export function printed<T>(value: T | undefined): Maybe<T> {
  return value === undefined ? { missing: 'not-published' } : value
}

/** A printed interval. Half of one is none. */
export function printedInterval(low: number | undefined, high: number | undefined, level: number): Maybe<PublishedInterval> {
  return low === undefined || high === undefined ? { missing: 'not-published' } : { low, high, level }
}
