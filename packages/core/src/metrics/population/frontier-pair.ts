import type { Random } from '../../statistics/random.ts'
import { bestRowPerModel, type DatedModel, type FrontierStep, frontierSteps, inOrderOfDate } from './frontier-steps.ts'
import { drawScores, haveErrors, pick, unionOf } from './score-draws.ts'
import type { Sides } from './scored-models.ts'

/** The frontiers of two sides, as published and as simulated. */
export interface FrontierPair {
  readonly a: SideFrontier
  readonly b: SideFrontier
  /** Simulated pairs of step lines; empty where no errors are published. Models on both sides get one score. */
  simulate(random: Random): { readonly a: FrontierStep[]; readonly b: FrontierStep[] }
  readonly haveErrors: boolean
}

export interface SideFrontier {
  readonly rows: readonly DatedModel[]
  readonly steps: readonly FrontierStep[]
}

/** Builds the frontiers of the mean of the best `top` models of both sides. */
export function frontierPair(sides: Pick<Sides, 'a' | 'b'>, top: number): FrontierPair {
  const a = inOrderOfDate(top > 1 ? bestRowPerModel(sides.a) : sides.a)
  const b = inOrderOfDate(top > 1 ? bestRowPerModel(sides.b) : sides.b)
  const daysOfA = a.map((row) => row.day)
  const daysOfB = b.map((row) => row.day)
  const union = unionOf([a, b])
  const [placesOfA = [], placesOfB = []] = union.places
  return {
    a: {
      rows: a,
      steps: frontierSteps(
        daysOfA,
        a.map((row) => row.value),
        top,
      ),
    },
    b: {
      rows: b,
      steps: frontierSteps(
        daysOfB,
        b.map((row) => row.value),
        top,
      ),
    },
    haveErrors: haveErrors(union.rows),
    simulate(random) {
      const scores = drawScores(union.rows, random)
      return {
        a: frontierSteps(daysOfA, pick(scores, placesOfA), top),
        b: frontierSteps(daysOfB, pick(scores, placesOfB), top),
      }
    },
  }
}
