import * as z from 'zod'
import type { Facts } from '../../observatory/facts.ts'
import { normalHalfWidth } from '../../statistics/normal.ts'
import {
  askedFor,
  asOfParameter,
  defineMetric,
  drawParameters,
  pairParameters,
  resultHead,
  scaleParameters,
  selectionParameters,
  undetermined,
} from '../definition.ts'
import { computeFrontierGap, expectedWinRate, winRates } from '../frontier-gap/frontier-gap.ts'
import type { Estimate, Undetermined } from '../result.ts'

/** 25 Arena points are 53.6 % expected wins; 3.5 index points are three months at the American pace of 14–15 a year. */
export const parityMargins = { eci: 3.5, arena: 25 } as const

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  ...pairParameters,
  ...selectionParameters,
  margin: z.coerce.number<number>().positive().optional().describe('δ in points, fixed beforehand; default 3.5 (index) or 25 (Arena)'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const parityAnswers = ['ahead', 'ahead-within-margin', 'equivalent', 'behind-within-margin', 'behind', 'undetermined'] as const
export type ParityAnswer = (typeof parityAnswers)[number]

export const parity = defineMetric({
  id: 'parity',
  version: 1,
  title: 'Parity',
  question: 'Is the best of b as good as the best of a?',
  definition:
    'Interval of b − a against a margin δ fixed beforehand: ahead (above δ), ahead-within-margin (inside ±δ, above 0), equivalent (inside ±δ, containing 0), and the mirror images; else undetermined. Non-inferiority is one-sided: the upper end of a − b below δ.',
  intervalMethod: 'As frontier-gap. An interval of 90 % inside ±δ is two one-sided tests at 5 %.',
  cannotSay: [
    'Overlapping intervals of two models are not the test, and not evidence of equality.',
    'Undetermined is not equal: the smallest difference that could have been detected is given.',
  ],
  detailUnits: { expectedWinRate: 'win rate', expectedWinRateInterval: 'win rate', marginAsWinRate: 'win rate' },
  parameters,
  compute: computeParity,
})

function computeParity(facts: Facts, given: Parameters): Estimate | Undetermined {
  const margin = given.margin ?? parityMargins[given.index]
  const { margin: _, ...gapParameters } = given
  const head = resultHead(parity, { ...given, margin })
  const asOf = askedFor(facts, given)
  const gap = computeFrontierGap(facts, gapParameters)
  if (gap.kind === 'undetermined') return undetermined(head, asOf, gap.reason, gap.detail)
  const interval: Estimate['interval'] =
    'low' in gap.interval ? { ...gap.interval, low: -gap.interval.high, high: -gap.interval.low } : gap.interval
  return {
    ...gap,
    ...head,
    value: -gap.value,
    interval,
    answer: 'low' in interval ? parityAnswer(interval, margin) : 'undetermined',
    details: {
      ...gap.details,
      margin,
      ...(given.index === 'arena' && { marginAsWinRate: expectedWinRate(margin), ...winRates(-gap.value, interval) }),
      ...('low' in interval && {
        nonInferior: interval.low > -margin,
        smallestDetectable: smallestDetectable(interval),
      }),
    },
  }
}

/** The word for an interval of a difference against a margin. */
export function parityAnswer(interval: { readonly low: number; readonly high: number }, margin: number): ParityAnswer {
  const { low, high } = interval
  if (low > margin) return 'ahead'
  if (high < -margin) return 'behind'
  if (low > -margin && high < margin) {
    if (low > 0) return 'ahead-within-margin'
    if (high < 0) return 'behind-within-margin'
    return 'equivalent'
  }
  return 'undetermined'
}

/**
 * Difference that a two-sided 5 % test would find with 80 % power: (1.960 + 0.842) standard errors,
 * the error read off the interval as if normal (Cohen 1988).
 */
function smallestDetectable(interval: { readonly low: number; readonly high: number; readonly level: number }): number {
  const standardError = (interval.high - interval.low) / 2 / normalHalfWidth(interval.level)
  return (normalHalfWidth(0.95) + normalHalfWidth(0.6)) * standardError
}
