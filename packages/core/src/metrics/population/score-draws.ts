import type { IndexDraws } from '../../observatory/index-draws.ts'
import { createRandom } from '../../statistics/random.ts'
import type { ScoredModel } from './scored-models.ts'

/** Simulated sets of scores: how many there are, and each in turn. */
export interface ScoreDraws {
  readonly count: number
  /** One array a draw, in the order of the rows. It is reused: read it before asking for the next. */
  each(): Iterable<Float64Array>
}

/**
 * Simulated scores of rows: the refits of the scale where it has them, for every row; else each row by itself from its
 * published error. `undefined` where a row has neither: then there is no interval, and nothing is made up in its place.
 */
export function scoreDraws(
  rows: readonly ScoredModel[],
  joint: IndexDraws | undefined,
  options: { readonly draws: number; readonly seed: number },
): ScoreDraws | undefined {
  if (rows.length === 0) return undefined
  if (joint !== undefined && rows.every((row) => row.draw !== undefined)) {
    const count = Math.min(options.draws, joint.draws)
    return { count, each: () => jointScores(rows, joint, count) }
  }
  if (rows.some((row) => row.error === undefined)) return undefined
  return { count: options.draws, each: () => independentScores(rows, options) }
}

function* jointScores(rows: readonly ScoredModel[], joint: IndexDraws, count: number): Generator<Float64Array> {
  const scores = new Float64Array(rows.length)
  const width = joint.labels.length
  for (let draw = 0; draw < count; draw++) {
    for (let place = 0; place < rows.length; place++) scores[place] = joint.values[draw * width + (rows[place]?.draw ?? 0)] ?? Number.NaN
    yield scores
  }
}

/** Each score normal on both sides of its value, with its own error below and above. */
function* independentScores(
  rows: readonly ScoredModel[],
  options: { readonly draws: number; readonly seed: number },
): Generator<Float64Array> {
  const random = createRandom(options.seed)
  const scores = new Float64Array(rows.length)
  for (let draw = 0; draw < options.draws; draw++) {
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]
      const z = random.normal()
      scores[place] = (row?.value ?? Number.NaN) + z * ((z < 0 ? row?.error?.below : row?.error?.above) ?? 0)
    }
    yield scores
  }
}

/** Whether every row has a published error. */
export function haveErrors(rows: readonly ScoredModel[]): boolean {
  return rows.length > 0 && rows.every((row) => row.error !== undefined)
}

/** Rows that stand on any side, each once, and where the rows of a side are among them. */
export function unionOf(sides: readonly (readonly ScoredModel[])[]): {
  readonly rows: readonly ScoredModel[]
  readonly places: readonly (readonly number[])[]
} {
  // By what it prints and not by identity: a row may count from another day on another side.
  const keyOf = ({ label, value }: ScoredModel) => `${value} ${label}`
  const union = new Map<string, ScoredModel>()
  for (const side of sides) for (const row of side) if (!union.has(keyOf(row))) union.set(keyOf(row), row)
  const place = new Map([...union.keys()].map((key, index) => [key, index]))
  return { rows: [...union.values()], places: sides.map((side) => side.map((row) => place.get(keyOf(row)) ?? 0)) }
}

/** The scores at given places. */
export function pick(scores: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length)
  for (let index = 0; index < picked.length; index++) picked[index] = scores[places[index] as number] ?? Number.NaN
  return picked
}
