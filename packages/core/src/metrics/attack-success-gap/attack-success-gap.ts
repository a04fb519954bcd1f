import * as z from 'zod'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { holmAdjusted } from '../../statistics/holm.ts'
import { normalProbability } from '../../statistics/normal-probability.ts'
import { oddsRatio, riskDifference } from '../../statistics/odds-ratio.ts'
import { pooledEffect } from '../../statistics/paule-mandel.ts'
import { askedFor, asOfParameter, defineMetric, drawParameters, pairParameters, resultHead, undetermined } from '../definition.ts'
import { unknownParty } from '../population/pair.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { type Comparison, comparisonsBy } from './comparisons.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...pairParameters,
  kind: z.enum(['jailbreak', 'agent-hijack', 'any']).default('any').describe('which attacks'),
  effect: z
    .enum(['risk-difference', 'odds-ratio'])
    .default('risk-difference')
    .describe('share of b minus share of a, or odds of b over odds of a'),
  controls: z.enum(['any', 'open']).default('any').describe('all evaluations, or those whose compared models have open weights'),
  minimumEvaluations: z.coerce
    .number<number>()
    .int()
    .min(2)
    .max(100)
    .default(5)
    .describe('fewest evaluations that print numbers of trials'),
  level: drawParameters.level,
})
type Parameters = z.output<typeof parameters>

export const attackSuccessGap = defineMetric({
  id: 'attack-success-gap',
  version: 1,
  title: 'Attack success gap',
  question: 'Do attacks succeed more often on models of one country than on those of another?',
  definition:
    'Share of attacks that succeed on models of side b minus that on side a, or the odds ratio, pooled over evaluations by random effects (Paule–Mandel). Pooled only over five evaluations or more that print their numbers of trials; until then there is no figure, and what evaluations there are is listed.',
  intervalMethod: 'Hartung–Knapp, t with k − 1 degrees of freedom. An empty cell gets ½ for the odds ratio only.',
  cannotSay: [
    'Evaluators choose attacks and models; the compared models differ in age, size and openness.',
    'Closed models stand behind filters of their service, open ones do not.',
    'Trials of one evaluation are not independent of each other.',
  ],
  detailUnits: { evaluations: 'count', tauSquared: 'variance', iSquared: 'share', holm: 'p-value', oddsRatio: 'ratio' },
  parameters,
  compute: computeAttackSuccessGap,
})

export function computeAttackSuccessGap(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(attackSuccessGap, given)
  const asOf = askedFor(facts, given)
  if (!facts.snapshot.parts.includes('risk'))
    return undetermined(head, asOf, 'part-not-loaded', 'the part "risk" of the snapshot is not loaded')
  const party = { a: parseParty(given.a), b: parseParty(given.b) }
  const refused = unknownParty(facts, [...party.a, ...party.b])
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const comparisons = comparisonsBy(facts, { kind: given.kind, controls: given.controls, party, options }, asOf)
  const studies = comparisons.flatMap((comparison) => studyOf(comparison, given) ?? [])
  if (studies.length < given.minimumEvaluations) {
    const list = comparisons.map(describe).join('; ') || 'none'
    return undetermined(
      head,
      asOf,
      'coverage-too-low',
      `${studies.length} evaluations print numbers of trials, at least ${given.minimumEvaluations} are needed; there are: ${list}`,
    )
  }
  const usable = studies.filter(({ variance }) => variance > 0)
  if (usable.length < 2) return undetermined(head, asOf, 'coverage-too-low', 'in all evaluations but one, all attacks or none succeeded')
  const pooled = pooledEffect(usable, { level: given.level })
  const unit = given.effect === 'odds-ratio' ? (value: number) => Math.exp(value) : (value: number) => value
  return {
    kind: 'estimate',
    ...head,
    value: unit(pooled.estimate),
    unit: given.effect === 'odds-ratio' ? 'odds ratio' : 'difference of shares',
    interval: {
      low: unit(pooled.interval.low),
      high: unit(pooled.interval.high),
      level: given.level,
      method: `Hartung–Knapp over ${pooled.studies} evaluations, random effects (Paule–Mandel)`,
    },
    n: pooled.studies,
    population: `${pooled.studies} evaluations of attacks with models of ${given.a} and ${given.b}`,
    asOf,
    evaluatedOn: asOf,
    inputs: [...new Set(comparisons.map(({ source }) => source))].sort().map((id) => ({ kind: 'source', id })),
    caveats: [
      ...(usable.length < studies.length
        ? [
            `${studies.length - usable.length} evaluations in which all attacks or none succeeded on both sides have no variance and are left out.`,
          ]
        : []),
      ...(studies.length < comparisons.length ? [`${comparisons.length - studies.length} evaluations print no numbers of trials.`] : []),
      'That some one evaluation finds a difference is judged by the adjusted p-values (Holm).',
    ],
    details: {
      tauSquared: pooled.tauSquared,
      iSquared: pooled.iSquared,
      evaluations: studies.map(({ name, line }, place) => ({ name, ...line, holm: holm(studies)[place] ?? 1 })),
    },
  }
}

interface Study {
  readonly name: string
  readonly estimate: number
  readonly variance: number
  /** Two-sided, of the odds ratio. */
  readonly pValue: number
  readonly line: { readonly [name: string]: number }
}

function studyOf({ name, a, b }: Comparison, { effect, level }: Parameters): Study | undefined {
  if (a.counts === undefined || b.counts === undefined) return undefined
  const odds = oddsRatio(b.counts, a.counts, { level })
  const risk = riskDifference(b.counts, a.counts, { level })
  const pooledAs =
    effect === 'odds-ratio' ? { estimate: odds.logRatio, variance: odds.variance } : { estimate: risk.difference, variance: risk.variance }
  return {
    name,
    ...pooledAs,
    pValue: 2 * normalProbability(-Math.abs(odds.logRatio) / Math.sqrt(odds.variance)),
    line: { riskDifference: risk.difference, low: risk.interval.low, high: risk.interval.high, oddsRatio: odds.ratio },
  }
}

function holm(studies: readonly Study[]): number[] {
  return holmAdjusted(studies.map(({ pValue }) => Math.min(1, pValue)))
}

function describe({ name, date, a, b }: Comparison): string {
  const of = ({ labels, share, counts }: Comparison['a']) =>
    `${labels.join(', ')} ${Math.round(100 * share)} %${counts === undefined ? '' : ` of ${counts.total}`}`
  const unknown = a.counts === undefined || b.counts === undefined ? ', numbers of trials not printed' : ''
  return `${name} (${date}): ${of(b)} against ${of(a)}${unknown}`
}
