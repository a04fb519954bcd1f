import { dayNumber, type IsoDate, isoDate } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { daysPerMonth } from '../frontier-lag/frontier-lag.ts'
import { frontierPair } from '../population/frontier-pair.ts'
import { type FrontierStep, gapSeries, lagSeries } from '../population/frontier-steps.ts'
import { comparePair, type NotCompared } from '../population/pair.ts'
import type { ConvergenceParameters } from './convergence-trend.ts'
import { type DistanceSeries, hasGaps } from './distance-series.ts'

/** Daily lag or gap on one vintage of the index, from the start of the window to the day of evaluation. */
export function indexDistance(facts: Facts, given: ConvergenceParameters, asOf: IsoDate): DistanceSeries | NotCompared {
  const pair = comparePair(facts, given, asOf)
  if (pair.kind === 'not-compared') return pair
  const first = dayNumber(given.from)
  const last = dayNumber(pair.population.evaluatedOn)
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const distances = (a: readonly FrontierStep[], b: readonly FrontierStep[]): ArrayLike<number> =>
    given.measure === 'lag' ? lagSeries(a, b, first, last).map((lag) => lag / daysPerMonth) : gapSeries(a, b, first, last)
  const { frontiers } = pair
  const values = distances(frontiers.a.steps, frontiers.b.steps)
  if (days.length === 0 || hasGaps(values)) {
    return {
      kind: 'not-compared',
      reason: 'no-data-before',
      detail: `one of ${given.a} and ${given.b} has no dated model by ${isoDate(first)}, or the window is empty`,
    }
  }
  const simulated = frontiers.simulate(given)
  return {
    kind: 'series',
    days,
    values,
    n: frontiers.a.rows.length + frontiers.b.rows.length,
    unit: given.measure === 'lag' ? 'months' : pair.population.unit,
    population: `daily ${given.measure} from ${given.from} to ${pair.population.evaluatedOn}, ${pair.population.name}`,
    errorModel: pair.population.errorModel,
    inputs: pair.population.inputs,
    caveats: pair.caveats,
    simulate: simulated && (() => Array.from(simulated.each(), ({ a, b }) => distances(a, b))),
    withoutEach() {
      const makers = new Set([
        ...frontiers.a.steps.map((step) => frontiers.a.rows[step.by]),
        ...frontiers.b.steps.map((step) => frontiers.b.rows[step.by]),
      ])
      return [...makers].flatMap((maker) => {
        if (maker === undefined) return []
        const without = frontierPair(
          { a: pair.sides.a.filter((row) => row !== maker), b: pair.sides.b.filter((row) => row !== maker) },
          given.top,
          undefined,
        )
        const left = distances(without.a.steps, without.b.steps)
        // Without its first model a side may begin only later; then the window cannot be filled and nothing is compared.
        return hasGaps(left) ? [] : [{ label: maker.label, values: left }]
      })
    },
  }
}
