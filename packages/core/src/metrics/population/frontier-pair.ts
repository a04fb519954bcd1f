import type { IndexDraws } from '../../observatory/index-draws.ts'
import { bestRowPerModel, type DatedModel, type FrontierStep, frontierSteps, inOrderOfDate } from './frontier-steps.ts'
import { pick, scoreDraws, unionOf } from './score-draws.ts'
import type { Sides } from './scored-models.ts'

/** The frontiers of two sides, as published and as simulated. */
export interface FrontierPair {
  readonly a: SideFrontier
  readonly b: SideFrontier
  /** Simulated pairs of step lines, or `undefined` where errors are not known. A model on both sides has one score. */
  simulate(options: { readonly draws: number; readonly seed: number }): SimulatedFrontiers | undefined
}

export interface SimulatedFrontiers {
  readonly count: number
  each(): Iterable<{ readonly a: FrontierStep[]; readonly b: FrontierStep[] }>
}

export interface SideFrontier {
  readonly rows: readonly DatedModel[]
  readonly steps: readonly FrontierStep[]
}

/** Builds the frontiers of the mean of the best `top` models of both sides. */
export function frontierPair(sides: Pick<Sides, 'a' | 'b'>, top: number, joint: IndexDraws | undefined): FrontierPair {
  const a = inOrderOfDate(top > 1 ? bestRowPerModel(sides.a) : sides.a)
  const b = inOrderOfDate(top > 1 ? bestRowPerModel(sides.b) : sides.b)
  const daysOfA = a.map((row) => row.day)
  const daysOfB = b.map((row) => row.day)
  const union = unionOf([a, b])
  const [placesOfA = [], placesOfB = []] = union.places
  const stepsOf = (days: readonly number[], rows: readonly DatedModel[]) =>
    frontierSteps(
      days,
      rows.map((row) => row.value),
      top,
    )
  return {
    a: { rows: a, steps: stepsOf(daysOfA, a) },
    b: { rows: b, steps: stepsOf(daysOfB, b) },
    simulate(options) {
      const draws = scoreDraws(union.rows, joint, options)
      return draws && { count: draws.count, each: () => simulated(draws.each()) }
    },
  }

  function* simulated(draws: Iterable<Float64Array>) {
    for (const scores of draws) {
      yield {
        a: frontierSteps(daysOfA, pick(scores, placesOfA), top),
        b: frontierSteps(daysOfB, pick(scores, placesOfB), top),
      }
    }
  }
}
