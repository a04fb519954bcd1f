import { known } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { resolveOptions } from '../../statistics/capability-index/options.ts'
import type { Population, ScoredModel } from '../population/scored-models.ts'

/** The capability asked for. */
export interface Threshold {
  readonly value: number
  /** The row it is read from, where it is the score of a model and so as uncertain as that. */
  readonly row?: ScoredModel
  readonly words: string
}

/**
 * The default is fixed by the scale and not by looking at prices: the lower of the two models that the index is anchored on, Claude
 * 3.5 Sonnet = 130 by definition. It has no error, moves with no vintage, and lies just above every GPT-4 up to GPT-4o. On a board,
 * whose points move, it is the rating of that same model on that day. `undefined` where the board does not list it.
 */
export function thresholdOf(
  facts: Facts,
  population: Population,
  given: { readonly index: 'eci' | 'arena'; readonly atLeast?: number | undefined },
): Threshold | undefined {
  const unit = population.unit
  if (given.atLeast !== undefined) return { value: given.atLeast, words: `${given.atLeast} ${unit}` }
  const anchor = resolveOptions({}).anchors.reduce((lower, other) => (other.value < lower.value ? other : lower))
  if (given.index === 'eci') return { value: anchor.value, words: `${anchor.value} ${unit}, the value of ${anchor.model} by definition` }
  const newest = facts.vintages('eci').at(-1)
  const scored = newest === undefined ? [] : facts.indexScores('eci', newest)
  const model = known(scored.find(({ label }) => label === anchor.model)?.model)
  const row = model && population.rows.find((candidate) => candidate.model === model)
  return row && { value: row.value, row, words: `the rating of ${row.label} on that board, ${row.value.toFixed(0)} ${unit}` }
}
