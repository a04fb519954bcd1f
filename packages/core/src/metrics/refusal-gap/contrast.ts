import { clusterBootstrap } from '../../statistics/bootstrap.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import { createRandom } from '../../statistics/random.ts'
import type { Interval } from '../result.ts'
import type { Answers } from './answers.ts'

/** One model's answers to two cells that are compared, for instance to questions critical of two countries. */
export interface PairedAnswers {
  readonly lab: string
  readonly first: Answers
  readonly second: Answers
}

/** The models that answered both cells. */
export function pairAnswers(first: readonly Answers[], second: readonly Answers[]): PairedAnswers[] {
  const byLabel = new Map(second.map((answers) => [answers.label, answers]))
  return first.flatMap((answers) => {
    const other = byLabel.get(answers.label)
    return other === undefined ? [] : [{ lab: answers.labs[0] ?? answers.label, first: answers, second: other }]
  })
}

/** Share answered in full, over all answers. */
export function shareComplete(answers: readonly Answers[]): number {
  return answers.reduce((sum, { complete }) => sum + complete, 0) / answers.reduce((sum, { n }) => sum + n, 0)
}

/** Share of the first cell minus share of the second, over the same models. */
export function contrastOf(pairs: readonly PairedAnswers[]): number {
  return shareComplete(pairs.map(({ first }) => first)) - shareComplete(pairs.map(({ second }) => second))
}

/**
 * Contrast of a minus contrast of b. Interval: labs are resampled within each side, with all their models, because models of one lab
 * are trained alike; a side of few labs makes it too narrow, which the method says.
 */
export function contrastGap(
  a: readonly PairedAnswers[],
  b: readonly PairedAnswers[],
  options: { readonly level: number; readonly draws: number; readonly seed: number },
): { readonly value: number; readonly interval: Interval } {
  const random = createRandom(options.seed)
  const sides = [a, b].map((pairs) => {
    const clusters = byLab(pairs)
    return { labs: clusters.length, draws: clusterBootstrap(clusters, contrastOf, { draws: options.draws, random }) }
  })
  const [ofA, ofB] = [sides[0], sides[1]]
  const gaps = (ofA?.draws ?? []).map((draw, place) => draw - (ofB?.draws[place] ?? Number.NaN))
  return {
    value: contrastOf(a) - contrastOf(b),
    interval: {
      ...centralInterval(gaps, options.level),
      level: options.level,
      method: `bootstrap over ${ofA?.labs} and ${ofB?.labs} labs within each side, ${options.draws} draws; so few clusters make it too narrow`,
    },
  }
}

function byLab(pairs: readonly PairedAnswers[]): PairedAnswers[][] {
  const groups = new Map<string, PairedAnswers[]>()
  for (const pair of pairs) {
    const group = groups.get(pair.lab) ?? []
    groups.set(pair.lab, group)
    group.push(pair)
  }
  return [...groups.values()]
}
