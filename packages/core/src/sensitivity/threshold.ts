import type { MetricResult } from '../metrics/result.ts'

/** What an answer is asked about: whether a value is above, or below, a number. */
export interface AnswerThreshold {
  readonly side: 'above' | 'below'
  readonly value: number
}

export type ThresholdAnswer = 'yes' | 'no' | 'indeterminate'

/** Yes or no where the whole interval lies on one side of the threshold; indeterminate where it crosses it or there is none. */
export function answerTo(result: MetricResult, { side, value }: AnswerThreshold): ThresholdAnswer {
  if (result.kind !== 'estimate' || !('low' in result.interval)) return 'indeterminate'
  const { low, high } = result.interval
  if (low > value) return side === 'above' ? 'yes' : 'no'
  if (high < value) return side === 'above' ? 'no' : 'yes'
  return 'indeterminate'
}
