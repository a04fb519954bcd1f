import type { IsoDate } from '../../entities/index.ts'
import { type CountryRule, isCountry, type Party, parseParty } from '../../observatory/country-rule.ts'
import type { BoardSelection, Facts } from '../../observatory/facts.ts'
import type { UndeterminedReason } from '../result.ts'
import { boardPopulation, newestBoard } from './board-population.ts'
import { type FrontierPair, frontierPair } from './frontier-pair.ts'
import { indexPopulation, type VintageChoice } from './index-population.ts'
import { type Population, type Sides, splitSides } from './scored-models.ts'

/** Which scale, and which state of it. */
export interface ScaleSelection extends BoardSelection {
  readonly index: 'eci' | 'arena'
  readonly vintage: VintageChoice
  readonly dates: 'release' | 'as-printed'
  readonly widestInterval?: number | undefined
}

export interface PairSelection extends ScaleSelection {
  readonly a: string
  readonly b: string
  readonly countryRule: CountryRule
  readonly foldHongKongMacau: boolean
  readonly top: number
  readonly openWeightsOnly: boolean
}

export interface ComparedPair {
  readonly kind: 'pair'
  readonly population: Population
  readonly sides: Sides
  readonly frontiers: FrontierPair
  readonly caveats: readonly string[]
}

/** Why two sides could not be compared. */
export interface NotCompared {
  readonly kind: 'not-compared'
  readonly reason: UndeterminedReason
  readonly detail: string
}

/** Two sides of one ranking as known on a date: whose models, on which scale, with their frontiers. */
export function comparePair(facts: Facts, selection: PairSelection, asOf: IsoDate): ComparedPair | NotCompared {
  const a = parseParty(selection.a)
  const b = parseParty(selection.b)
  const stranger = unknownParty(facts, [...a, ...b])
  if (stranger) return stranger
  const population = selectPopulation(facts, selection, asOf)
  if ('kind' in population) return population
  const rows = selection.openWeightsOnly ? population.rows.filter((row) => row.openWeights === true) : population.rows
  const sides = splitSides(facts, rows, a, b, { rule: selection.countryRule, foldHongKongMacau: selection.foldHongKongMacau })
  for (const [name, side] of [
    [selection.a, sides.a],
    [selection.b, sides.b],
  ] as const) {
    if (side.length < selection.top) {
      return {
        kind: 'not-compared',
        reason: 'no-data',
        detail: `${side.length} models of ${name} among ${population.name}; at least ${selection.top} needed`,
      }
    }
  }
  return {
    kind: 'pair',
    population,
    sides,
    frontiers: frontierPair(sides, selection.top, population.jointDraws),
    caveats: [
      ...population.caveats,
      ...(sides.unknown > 0 ? [`${sides.unknown} rows whose developers' country is unknown count for neither side.`] : []),
      ...(selection.openWeightsOnly
        ? [
            `Rows of which nothing says whether their weights are public are left out (${population.rows.filter((row) => row.openWeights === 'unknown').length}).`,
          ]
        : []),
    ],
  }
}

/** Says so where a party names a lab that the facts do not hold. */
export function unknownParty(facts: Facts, members: Party): NotCompared | undefined {
  const stranger = members.find((member) => !isCountry(member) && !facts.labs.has(member))
  return stranger && { kind: 'not-compared', reason: 'unknown-party', detail: `no lab has the id "${stranger}"` }
}

/** The rows of the index or the board a selection names, as known on a date. */
export function selectPopulation(facts: Facts, selection: ScaleSelection, asOf: IsoDate): Population | NotCompared {
  if (selection.index === 'eci') {
    const population = indexPopulation(facts, { ...selection, asOf })
    return (
      population ?? {
        kind: 'not-compared',
        reason: 'no-data',
        detail: `the index has no vintage of ${selection.vintage}; there are ${facts.vintages('eci').join(', ') || 'none'}`,
      }
    )
  }
  const missingPart = boardPartMissing(facts, selection)
  if (missingPart) return missingPart
  const date = newestBoard(facts, selection, asOf)
  if (date === undefined) {
    return {
      kind: 'not-compared',
      reason: 'no-data-before',
      detail: `no board (${selection.category}, ${selection.styleControl ? 'with' : 'without'} style control) by ${asOf}; the first is of ${facts.boardDates(selection)[0] ?? 'no date'}`,
    }
  }
  return boardPopulation(facts, selection, date)
}

/** Says so where a category's ratings stand in a part of the snapshot that was not loaded. */
export function boardPartMissing(facts: Facts, board: BoardSelection): NotCompared | undefined {
  const part = board.category === 'overall' ? 'ratings' : 'ratings-by-category'
  return facts.snapshot.parts.includes(part)
    ? undefined
    : { kind: 'not-compared', reason: 'part-not-loaded', detail: `the part "${part}" of the snapshot is not loaded` }
}
