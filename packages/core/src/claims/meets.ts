import type { MetricResult } from '../metrics/result.ts'

/** Whether a result meets a claim: its interval on one side of the threshold, on the other, or across it. */
export type Answer = 'yes' | 'no' | 'indeterminate'
type Meets = (result: MetricResult) => Answer

/** Yes above a threshold, no below it, indeterminate where the interval crosses it or there is none. */
export function meetsAbove(threshold: number): Meets {
  return (result) => (result.kind === 'estimate' && 'low' in result.interval ? side(result.interval, threshold) : 'indeterminate')
}

/** The mirror image of `meetsAbove`. */
export function meetsBelow(threshold: number): Meets {
  return (result) => opposite(meetsAbove(threshold)(result))
}

/**
 * For a census, which has no sampling interval: yes where even the lower bound is above the threshold, no where even the
 * upper one is below it. The bounds are its details `lowerBound` and `upperBound`; without them the value is both.
 */
export function meetsAboveBounds(threshold: number): Meets {
  return (result) => {
    const bounds = boundsOf(result)
    return bounds === undefined ? 'indeterminate' : side(bounds, threshold)
  }
}

/** The mirror image of `meetsAboveBounds`. */
export function meetsBelowBounds(threshold: number): Meets {
  return (result) => opposite(meetsAboveBounds(threshold)(result))
}

/** Yes or no by the word a metric answers; anything else, and an estimate without interval, is indeterminate. */
export function meetsByAnswer(yes: readonly string[], no: readonly string[]): Meets {
  return (result) => (result.kind === 'estimate' && 'low' in result.interval ? meetsByWord(yes, no)(result) : 'indeterminate')
}

/** As `meetsByAnswer`, for metrics and records whose answer needs no interval: a date, a record of events. */
export function meetsByWord(yes: readonly string[], no: readonly string[]): Meets {
  return (result) => {
    if (result.kind !== 'estimate' || result.answer === undefined) return 'indeterminate'
    if (yes.includes(result.answer)) return 'yes'
    return no.includes(result.answer) ? 'no' : 'indeterminate'
  }
}

/** The record of events or of published statements says so (`yes`), says the contrary (`no`), or neither. */
export const meetsRecord: Meets = meetsByWord(['yes'], ['no'])

function side({ low, high }: { readonly low: number; readonly high: number }, threshold: number): Answer {
  if (low > threshold) return 'yes'
  return high < threshold ? 'no' : 'indeterminate'
}

function opposite(answer: Answer): Answer {
  if (answer === 'indeterminate') return answer
  return answer === 'yes' ? 'no' : 'yes'
}

/** Interval of an estimate, else its bounds for what is not known, else the value; `undefined` where it has none for lack of data. */
export function boundsOf(result: MetricResult): { readonly low: number; readonly high: number } | undefined {
  if (result.kind !== 'estimate') return undefined
  if ('low' in result.interval) return result.interval
  const low = result.details?.['lowerBound']
  const high = result.details?.['upperBound']
  if (typeof low === 'number' && typeof high === 'number') return { low, high }
  return result.interval.missing === 'not-applicable' ? { low: result.value, high: result.value } : undefined
}
