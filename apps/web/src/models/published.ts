import { formatNumber, isMissing, type Maybe, type PublishedInterval } from '@openfrontier/core'
import { estimateInWords } from '../format.ts'
import { strings } from '../strings.ts'

export const indexUnit = 'index points'
export const ratingUnit = 'Arena points'

interface PublishedFigure {
  readonly value: number
  readonly interval: Maybe<PublishedInterval>
}

/** A published figure with its interval, as core words an estimate. */
export function publishedInWords({ value, interval }: PublishedFigure, unit: string): string {
  return estimateInWords({ value, unit, interval: isMissing(interval) ? interval : { ...interval, method: 'as published' } })
}

/** Both ends of a published interval for a cell, or why there is none. */
export function publishedEnds({ interval }: PublishedFigure, unit: string): string {
  return isMissing(interval)
    ? strings.missing[interval.missing]
    : `${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}`
}
