import type { IsoDate, ModelId } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { resultHead, undetermined } from '../definition.ts'
import { gapOfPair } from '../frontier-gap/frontier-gap.ts'
import { frontierPair } from '../population/frontier-pair.ts'
import { type ComparedPair, selectPopulation } from '../population/pair.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { parity, parityAnswer, parityMargins } from './parity.ts'

export interface ModelParityOptions {
  /** The models compared, by id; the difference is b − a. */
  readonly a: ModelId
  readonly b: ModelId
  readonly index: 'eci' | 'arena'
  readonly asOf: IsoDate
  /** Coverage of the interval. Default 0.9. Of several differences at once, 1 − 0.1 / their number keeps all of them together at 0.9. */
  readonly level?: number
  /** δ in points, fixed beforehand. Default 3.5 (index) or 25 (Arena). */
  readonly margin?: number
  readonly draws?: number
  readonly seed?: number
}

/**
 * Whether model b is as good as model a: `parity` with one model on each side. On the index both are drawn jointly from refits of
 * it where its scores are known, so that errors they share cancel; on the board from published variances. A model of which
 * several ways to run it are listed stands for the best of them.
 */
export function modelParity(facts: Facts, options: ModelParityOptions): Estimate | Undetermined {
  const { a, b, index, asOf, level = 0.9, margin = parityMargins[index], draws = 2000, seed = 1 } = options
  const given = { asOf, index, a, b, top: 1, level, draws, seed }
  const head = resultHead({ id: 'model-parity', version: 1 }, { ...given, margin })
  const board = { category: 'overall', styleControl: true }
  const population = selectPopulation(facts, { index, vintage: 'as-known', dates: 'release', ...board }, asOf)
  if ('kind' in population) return undetermined(head, asOf, population.reason, population.detail)
  const rowsOf = (id: ModelId) => population.rows.filter(({ model }) => model === id)
  const sides = { a: rowsOf(a), b: rowsOf(b) }
  for (const [id, rows] of [[a, sides.a] as const, [b, sides.b] as const]) {
    if (rows.length === 0) return undetermined(head, asOf, 'no-data', `no row of ${id} among ${population.name}`)
  }
  const [x, y] = a < b ? [sides.a, sides.b] : [sides.b, sides.a]
  const pair: ComparedPair = {
    kind: 'pair',
    population,
    sides: { a: x, b: y, unknown: 0 },
    // In the order of their ids, so that turning the question round turns the answer round: draws are taken in the order of rows.
    frontiers: frontierPair({ a: x, b: y }, 1, population.jointDraws),
    caveats: population.caveats,
  }
  const gap = gapOfPair(head, pair, given, asOf)
  if (gap.kind === 'undetermined') return gap
  const { value, interval } = a < b ? turned(gap) : gap
  return {
    ...gap,
    value,
    interval,
    answer: 'low' in interval ? parityAnswer(interval, margin) : 'undetermined',
    caveats: [...gap.caveats, ...parity.cannotSay],
    details: { rowsOfA: sides.a.map(({ label }) => label), rowsOfB: sides.b.map(({ label }) => label), margin },
  }
}

function turned({ value, interval }: Pick<Estimate, 'value' | 'interval'>): Pick<Estimate, 'value' | 'interval'> {
  return { value: -value, interval: 'low' in interval ? { ...interval, low: -interval.high, high: -interval.low } : interval }
}
