import { isMissing, type Maybe, type Observatory, type PublishedInterval } from '@openfrontier/core'
import { type ParityAnswer, parityAnswer, parityMargins } from '@openfrontier/core/metrics'
import { normalHalfWidth, quantileType7 } from '@openfrontier/core/statistics'
import { words } from './words.ts'

/** A tested difference of two: first minus second. */
export interface Difference {
  readonly first: string
  readonly second: string
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
  readonly answer: ParityAnswer
  readonly method: string
}

/** One of those compared, with its figure on a scale. */
export interface Compared {
  readonly id: string
  readonly name: string
  /** As the publication prints it. */
  readonly label: string
  readonly value: number
  readonly interval: Maybe<PublishedInterval>
}

const level = 0.9

/** Differences of all pairs on the index: on joint draws where the vintage has them, else on its published intervals. */
export function indexDifferences({ facts }: Observatory, vintage: string, compared: readonly Compared[]): readonly Difference[] {
  const draws = facts.snapshot.indexDraws?.find((each) => each.vintage === vintage)
  return pairsOf(compared).flatMap(([first, second]) => {
    const drawn = draws && differencesOfDraws(draws, first.label, second.label)
    if (drawn === undefined) return marginalDifference(first, second, parityMargins.eci, words.marginal)
    const interval = { low: quantileType7(drawn, (1 - level) / 2), high: quantileType7(drawn, (1 + level) / 2), level }
    return [difference(first, second, interval, parityMargins.eci, words.jointDraws)]
  })
}

/** Differences of all pairs on one board, from its published errors. */
export function boardDifferences(compared: readonly Compared[]): readonly Difference[] {
  return pairsOf(compared).flatMap(([first, second]) => marginalDifference(first, second, parityMargins.arena, words.boardErrors))
}

type Draws = NonNullable<Observatory['facts']['snapshot']['indexDraws']>[number]

function differencesOfDraws({ labels, values, draws }: Draws, first: string, second: string): number[] | undefined {
  const [one, other] = [labels.indexOf(first), labels.indexOf(second)]
  if (one < 0 || other < 0) return undefined
  return Array.from({ length: draws }, (_, draw) => (values[draw * labels.length + one] ?? 0) - (values[draw * labels.length + other] ?? 0))
}

function marginalDifference(first: Compared, second: Compared, margin: number, method: string): readonly Difference[] {
  const errors = [first, second].map(({ interval }) =>
    isMissing(interval) ? undefined : (interval.high - interval.low) / 2 / normalHalfWidth(interval.level),
  )
  const [one, other] = errors
  if (one === undefined || other === undefined) return []
  const halfWidth = normalHalfWidth(level) * Math.hypot(one, other)
  const value = first.value - second.value
  return [difference(first, second, { low: value - halfWidth, high: value + halfWidth, level }, margin, method)]
}

function difference(first: Compared, second: Compared, interval: Difference['interval'], margin: number, method: string): Difference {
  return {
    first: first.name,
    second: second.name,
    value: first.value - second.value,
    interval,
    answer: parityAnswer(interval, margin),
    method,
  }
}

function pairsOf<T>(members: readonly T[]): readonly (readonly [T, T])[] {
  return members.flatMap((first, place) => members.slice(place + 1).map((second) => [first, second] as const))
}
