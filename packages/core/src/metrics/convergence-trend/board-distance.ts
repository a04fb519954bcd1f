import { dayNumber, type IsoDate } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import type { Random } from '../../statistics/random.ts'
import { boardMethodPeriod, boardPopulation } from '../population/board-population.ts'
import { bestRowPerModel } from '../population/frontier-steps.ts'
import { boardPartMissing, type NotCompared, unknownParty } from '../population/pair.ts'
import { haveErrors } from '../population/score-draws.ts'
import { type Population, type ScoredModel, splitSides } from '../population/scored-models.ts'
import type { ConvergenceParameters } from './convergence-trend.ts'
import type { DistanceSeries } from './distance-series.ts'

interface BoardDay {
  readonly day: number
  readonly a: readonly ScoredModel[]
  readonly b: readonly ScoredModel[]
  readonly population: Population
}

/** Gap of the leaders on each published date of a board, each within its own date. */
export function boardDistance(facts: Facts, given: ConvergenceParameters, asOf: IsoDate): DistanceSeries | NotCompared {
  const [a, b] = [parseParty(given.a), parseParty(given.b)]
  const refused = unknownParty(facts, [...a, ...b]) ?? boardPartMissing(facts, given)
  if (refused) return refused
  const published = facts.boardDates(given).filter((date) => date >= given.from && date <= asOf)
  const newest = published.at(-1)
  const dates =
    newest === undefined || given.methodPeriod === 'across'
      ? published
      : published.filter((date) => boardMethodPeriod(date) === boardMethodPeriod(newest))
  const boards = dates.flatMap((date): BoardDay[] => {
    const population = boardPopulation(facts, given, date)
    const rows = given.openWeightsOnly ? population.rows.filter((row) => row.openWeights === true) : population.rows
    const sides = splitSides(facts, rows, a, b, { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau })
    const [bestOfA, bestOfB] = [bestRowPerModel(sides.a), bestRowPerModel(sides.b)]
    return bestOfA.length < given.top || bestOfB.length < given.top ? [] : [{ day: dayNumber(date), a: bestOfA, b: bestOfB, population }]
  })
  const last = boards.at(-1)
  if (last === undefined) {
    return {
      kind: 'not-compared',
      reason: 'no-data',
      detail: `no board from ${given.from} to ${asOf} lists both ${given.a} and ${given.b}`,
    }
  }
  const gaps = (score: (row: ScoredModel) => number, without?: string) =>
    boards.map((board) => meanOfBest(board.a, given.top, score, without) - meanOfBest(board.b, given.top, score, without))
  return {
    kind: 'series',
    days: boards.map((board) => board.day),
    values: gaps((row) => row.value),
    unit: last.population.unit,
    population: `${boards.length} published dates of the LMArena text board, ${given.category}, ${given.styleControl ? 'with' : 'without'} style control`,
    errorModel: last.population.errorModel,
    inputs: distinctInputs(boards),
    caveats: [
      ...last.population.caveats,
      'Dates are those on which the board was published; stretches without a board count for nothing.',
      ...(given.methodPeriod === 'across' ? ['The window crosses a change of the board’s method, which moved gaps overnight.'] : []),
    ],
    simulate: boards.every((board) => haveErrors([...board.a, ...board.b])) ? (random) => gaps(simulatedScore(random)) : undefined,
    withoutEach() {
      const leaders = new Set(boards.flatMap((board) => [...leadersOf(board.a, given.top), ...leadersOf(board.b, given.top)]))
      return [...leaders].sort().flatMap((label) => {
        const values = gaps((row) => row.value, label)
        return values.some(Number.isNaN) ? [] : [{ label, values }]
      })
    },
  }
}

/** One normal error per row name, the same on every date: later boards repeat the votes of earlier ones. */
function simulatedScore(random: Random): (row: ScoredModel) => number {
  const errors = new Map<string, number>()
  return (row) => {
    let z = errors.get(row.label)
    if (z === undefined) {
      z = random.normal()
      errors.set(row.label, z)
    }
    return row.value + z * (z < 0 ? (row.error?.below ?? 0) : (row.error?.above ?? 0))
  }
}

function meanOfBest(rows: readonly ScoredModel[], top: number, score: (row: ScoredModel) => number, without: string | undefined): number {
  const best = rows
    .filter((row) => row.label !== without)
    .map(score)
    .sort((x, y) => y - x)
    .slice(0, top)
  return best.length < top ? Number.NaN : best.reduce((sum, value) => sum + value, 0) / top
}

function leadersOf(rows: readonly ScoredModel[], top: number): string[] {
  return [...rows]
    .sort((x, y) => y.value - x.value)
    .slice(0, top)
    .map((row) => row.label)
}

function distinctInputs(boards: readonly BoardDay[]) {
  const all = boards.flatMap((board) => board.population.inputs)
  return [...new Map(all.map((input) => [`${input.kind} ${input.id}`, input])).values()]
}
