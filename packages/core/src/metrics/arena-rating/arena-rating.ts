import * as z from 'zod'
import { isMissing, known, type Rating } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { normalHalfWidth } from '../../statistics/normal.ts'
import { askedFor, asOfParameter, boardParameters, defineMetric, drawParameters, resultHead, undetermined } from '../definition.ts'
import { newestBoard } from '../population/board-population.ts'
import { boardPartMissing } from '../population/pair.ts'
import type { Estimate, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  model: z.string().min(1).optional().describe('id of a model, or a row as the board prints it; default: the first row'),
  ...boardParameters(),
  level: drawParameters.level,
})
type Parameters = z.output<typeof parameters>

export const arenaRating = defineMetric({
  id: 'arena-rating',
  version: 1,
  title: 'Arena rating',
  question: 'How is a model rated on LMArena’s text board?',
  definition:
    'Rating of the best row of a model on the newest board by a date, as published: 1000 + (400/ln 10)·r, where r are Bradley–Terry strengths from votes between pairs of answers. The fit itself, from battles or counts, is `fitBradleyTerry`.',
  intervalMethod: 'Normal, from the published variance; else the published interval, brought to the level asked for.',
  cannotSay: [
    'Points are not percent: 25 points are 53.6 % expected wins.',
    'It is what voters preferred, which is not the same as what is right.',
    'Ratings of two dates are not compared: the board is refitted, and its method has changed.',
  ],
  detailUnits: { rank: 'count' },
  parameters,
  compute: computeArenaRating,
})

export function computeArenaRating(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(arenaRating, given)
  const asOf = askedFor(facts, given)
  const missing = boardPartMissing(facts, given)
  if (missing) return undetermined(head, asOf, missing.reason, missing.detail)
  const date = newestBoard(facts, given, asOf)
  if (date === undefined) return undetermined(head, asOf, 'no-data-before', `no board of ${given.category} by ${asOf}`)
  const rows = facts.ratings(given, date)
  const place = given.model === undefined ? 0 : rows.findIndex((row) => row.label === given.model || known(row.model) === given.model)
  const row = rows[place]
  if (row === undefined) return undetermined(head, asOf, 'no-data', `no row of "${given.model}" among the ${rows.length} of ${date}`)
  const model = known(row.model)
  return {
    kind: 'estimate',
    ...head,
    value: row.value,
    unit: 'Arena points',
    interval: intervalAt(row, given.level),
    n: known(row.votes) ?? 0,
    population: `${rows.length} rows of the LMArena text board of ${date}, ${given.category}, ${given.styleControl ? 'with' : 'without'} style control`,
    asOf,
    evaluatedOn: date,
    inputs: [
      { kind: 'board', id: `lmarena-text/${date}` },
      { kind: 'source', id: row.source },
      ...(model ? [{ kind: 'model' as const, id: model, role: 'rated' }] : []),
    ],
    caveats: [
      'A point is 1/400 of a factor ten in odds of being preferred; points are not percent.',
      ...(isMissing(row.votes) ? ['The number of votes is not published.'] : ['n is the number of votes.']),
    ],
    details: { row: row.label, rank: place + 1, ...(row.configuration && { configuration: row.configuration }) },
  }
}

function intervalAt({ value, variance, interval }: Rating, level: number): Estimate['interval'] {
  if (!isMissing(variance)) {
    const half = normalHalfWidth(level) * Math.sqrt(variance)
    return { low: value - half, high: value + half, level, method: 'normal, from the published variance' }
  }
  if (isMissing(interval)) return interval
  const ratio = normalHalfWidth(level) / normalHalfWidth(interval.level)
  return {
    low: value - ratio * (value - interval.low),
    high: value + ratio * (interval.high - value),
    level,
    method: `the published ${100 * interval.level} % interval, each side taken as normal`,
  }
}
