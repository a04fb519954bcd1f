import { dayNumber, type IsoDate } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { createRandom, type Random } from '../../statistics/random.ts'
import { boardMethodPeriod, boardPopulation } from '../population/board-population.ts'
import { bestRowPerModel } from '../population/frontier-steps.ts'
import { boardPartMissing, type NotCompared, unknownParty } from '../population/pair.ts'
import { haveErrors } from '../population/score-draws.ts'
import { type Population, type ScoredModel, splitSides } from '../population/scored-models.ts'
import type { ConvergenceParameters } from './convergence-trend.ts'
import { type DistanceSeries, hasGaps } from './distance-series.ts'

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
      : published.filter((date) => boardMethodPeriod(facts, given, date) === boardMethodPeriod(facts, given, newest))
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
  const rows = distinctLabels(boards)
  const sides = boards.map((board) => ({ a: compact(board.a, rows), b: compact(board.b, rows) }))
  const gaps = (errors: Errors, without = -1) =>
    sides.map((side) => meanOfBest(side.a, given.top, errors, without) - meanOfBest(side.b, given.top, errors, without))
  const noErrors: Errors = { each: new Float64Array(rows.size), largest: 0 }
  return {
    kind: 'series',
    days: boards.map((board) => board.day),
    n: boards.length,
    values: gaps(noErrors),
    unit: last.population.unit,
    population: `${boards.length} published dates of the LMArena text board, ${given.category}, ${given.styleControl ? 'with' : 'without'} style control`,
    errorModel: last.population.errorModel,
    inputs: distinctInputs(boards),
    caveats: [
      ...last.population.caveats,
      'Dates are those on which the board was published; stretches without a board count for nothing.',
      ...(given.methodPeriod === 'across' ? ['The window crosses a change of the board’s method, which moved gaps overnight.'] : []),
    ],
    // One normal error per row name, the same on every date: later boards repeat the votes of earlier ones.
    simulate: boards.every((board) => haveErrors([...board.a, ...board.b]))
      ? ({ draws, seed }) => {
          const random = createRandom(seed)
          return Array.from({ length: draws }, () => gaps(errorsFrom(random, rows.size)))
        }
      : undefined,
    withoutEach() {
      const leaders = new Set(boards.flatMap((board) => [...leadersOf(board.a, given.top), ...leadersOf(board.b, given.top)]))
      return [...leaders].sort().flatMap((label) => {
        const values = gaps(noErrors, rows.get(label))
        return hasGaps(values) ? [] : [{ label, values }]
      })
    },
  }
}

/** A place for every row name that occurs on any of the boards. */
function distinctLabels(boards: readonly BoardDay[]): ReadonlyMap<string, number> {
  const labels = new Set(boards.flatMap((board) => [...board.a, ...board.b].map((row) => row.label)))
  return new Map([...labels].map((label, place) => [label, place]))
}

/** Rows of one side as arrays, the highest first: the simulation reads them a few million times. */
interface CompactRows {
  readonly place: Int32Array
  readonly value: Float64Array
  readonly below: Float64Array
  readonly above: Float64Array
  /** The largest error upwards of this row and of those behind it. */
  readonly widest: Float64Array
}

function compact(rows: readonly ScoredModel[], places: ReadonlyMap<string, number>): CompactRows {
  const sorted = [...rows].sort((x, y) => y.value - x.value)
  const above = Float64Array.from(sorted, (row) => row.error?.above ?? 0)
  const widest = Float64Array.from(above)
  for (let index = widest.length - 2; index >= 0; index--) {
    widest[index] = Math.max(widest[index] as number, widest[index + 1] as number)
  }
  return {
    place: Int32Array.from(sorted, (row) => places.get(row.label) ?? -1),
    value: Float64Array.from(sorted, (row) => row.value),
    below: Float64Array.from(sorted, (row) => row.error?.below ?? 0),
    above,
    widest,
  }
}

/** Normal errors of one draw, and the largest of them, or 0 where none is above. */
interface Errors {
  readonly each: Float64Array
  readonly largest: number
}

function errorsFrom(random: Random, count: number): Errors {
  const each = new Float64Array(count)
  let largest = 0
  for (let place = 0; place < count; place++) {
    const z = random.normal()
    each[place] = z
    if (z > largest) largest = z
  }
  return { each, largest }
}

/** Mean of the best `top` rows with their errors added, one row left out; NaN where there are not so many. */
function meanOfBest({ place, value, below, above, widest }: CompactRows, top: number, errors: Errors, without: number): number {
  const best = new Float64Array(top).fill(Number.NEGATIVE_INFINITY)
  for (let index = 0; index < value.length; index++) {
    const lowest = best[top - 1] as number
    // Neither this row nor any behind it can reach the best.
    if ((value[index] as number) + errors.largest * (widest[index] as number) <= lowest) break
    const row = place[index] as number
    if (row === without) continue
    const z = errors.each[row] as number
    const score = (value[index] as number) + z * ((z < 0 ? below[index] : above[index]) as number)
    if (score <= lowest) continue
    let rank = top - 1
    for (; rank > 0 && (best[rank - 1] as number) < score; rank--) best[rank] = best[rank - 1] as number
    best[rank] = score
  }
  let sum = 0
  for (let rank = 0; rank < top; rank++) sum += best[rank] as number
  return Number.isFinite(sum) ? sum / top : Number.NaN
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
