import type { Random } from '../../statistics/random.ts'
import type { ScoredModel } from './scored-models.ts'

/**
 * Whether every score that could matter has a published error. Without one there is no interval, and nothing is made up in its place.
 */
export function haveErrors(rows: readonly ScoredModel[]): boolean {
  return rows.length > 0 && rows.every((row) => row.error !== undefined)
}

/** One simulated set of scores: each normal on both sides of its value, with its own error below and above. */
export function drawScores(rows: readonly ScoredModel[], random: Random): Float64Array {
  const scores = new Float64Array(rows.length)
  rows.forEach((row, index) => {
    const z = random.normal()
    scores[index] = row.value + z * (z < 0 ? (row.error?.below ?? 0) : (row.error?.above ?? 0))
  })
  return scores
}

/** Rows that stand on any side, each once, and where the rows of a side are among them. */
export function unionOf(sides: readonly (readonly ScoredModel[])[]): {
  readonly rows: readonly ScoredModel[]
  readonly places: readonly (readonly number[])[]
} {
  const place = new Map<ScoredModel, number>()
  for (const side of sides) for (const row of side) if (!place.has(row)) place.set(row, place.size)
  return { rows: [...place.keys()], places: sides.map((side) => side.map((row) => place.get(row) ?? 0)) }
}

/** The scores at given places. */
export function pick(scores: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (place) => scores[place] ?? Number.NaN)
}
