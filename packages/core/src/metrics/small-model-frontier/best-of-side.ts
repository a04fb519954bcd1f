import { dayNumber, type IsoDate } from '../../entities/index.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import { type resultHead, undetermined } from '../definition.ts'
import { bestRowPerModel, stepOn } from '../population/frontier-steps.ts'
import type { ComparedPair } from '../population/pair.ts'
import type { Details, Estimate, Undetermined } from '../result.ts'

interface BestOptions {
  readonly a: string
  readonly top: number
  readonly level: number
  readonly draws: number
  readonly seed: number
}

/** The best score of side a on the day the population is evaluated at, whichever model has it: its interval is that of the maximum. */
export function bestOfSide(
  head: ReturnType<typeof resultHead>,
  pair: ComparedPair,
  given: BestOptions,
  asOf: IsoDate,
): Estimate | Undetermined {
  const { population, frontiers } = pair
  const day = dayNumber(population.evaluatedOn)
  const best = stepOn(frontiers.a.steps, day)
  if (best === undefined)
    return undetermined(head, asOf, 'no-data-before', `no such model of ${given.a} on the scale by ${population.evaluatedOn}`)
  const leaders = bestRowPerModel(frontiers.a.rows)
    .sort((x, y) => y.value - x.value || (x.label < y.label ? -1 : 1))
    .slice(0, given.top)
  const uncertainty = simulateBest(pair, day, given)
  return {
    kind: 'estimate',
    ...head,
    value: best.value,
    unit: population.unit,
    interval: uncertainty?.interval ?? { missing: 'not-published', note: population.errorModel },
    n: frontiers.a.rows.length,
    population: population.name,
    asOf,
    evaluatedOn: population.evaluatedOn,
    inputs: [
      ...population.inputs,
      ...leaders.flatMap((row) => (row.model ? [{ kind: 'model' as const, id: row.model, role: 'best of a' }] : [])),
    ],
    caveats: [...pair.caveats],
    details: { leadersOfA: leaders.map((row) => row.label), ...uncertainty?.details },
  }
}

function simulateBest(
  pair: ComparedPair,
  day: number,
  given: BestOptions,
): { readonly interval: Estimate['interval']; readonly details: Details } | undefined {
  const simulated = pair.frontiers.simulate(given)
  if (simulated === undefined) return undefined
  const drawn = Array.from(simulated.each(), ({ a }) => stepOn(a, day)?.value ?? Number.NaN)
  return {
    interval: {
      ...centralInterval(drawn, given.level),
      level: given.level,
      method: `${pair.population.errorModel}; ${simulated.count} draws of the best score`,
    },
    details: { meanOfDraws: drawn.reduce((sum, value) => sum + value, 0) / drawn.length },
  }
}
