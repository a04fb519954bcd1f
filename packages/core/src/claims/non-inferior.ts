import type { MetricResult } from '../metrics/result.ts'
import type { Answer } from './definition.ts'

/** Yes where parity finds b not inferior to a (one-sided), no where it finds b behind by more than the margin. */
export function meetsNonInferior(result: MetricResult): Answer {
  if (result.kind !== 'estimate' || !('low' in result.interval)) return 'indeterminate'
  if (result.details?.['nonInferior'] === true) return 'yes'
  return result.answer === 'behind' ? 'no' : 'indeterminate'
}
