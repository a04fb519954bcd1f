import {
  type IsoDate,
  indexScoreSchema,
  isMissing,
  isoDateSchema,
  labSchema,
  licenseSchema,
  modelSchema,
  type Rating,
  ratingSchema,
  releaseSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import type { ModelSummary, Observatory } from '@openfrontier/core/observatory'
import * as z from 'zod'
import type { Given } from '../answer.ts'
import { sourcesOf } from './records.ts'

/** Everything the snapshot holds about one model by a date. */
export const modelRecordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    model: modelSchema,
    labs: z.array(labSchema),
    countries: z.array(z.string()).describe('seats of its labs'),
    releases: z.array(releaseSchema).describe('oldest first'),
    licenses: z.array(licenseSchema).describe('that its releases name'),
    indexScores: z.array(indexScoreSchema).describe('its rows of every vintage, oldest first'),
    ratings: z.array(ratingSchema).describe('its rows of the newest board of each category'),
    sources: z.array(sourceSchema).describe('of all of the above'),
  })
  .meta({ id: 'ModelRecord', title: 'Model in full' })

/** Gathers the record of a model. `ratings` are all rows of this model, of any board and date. */
export function modelRecord(
  observatory: Observatory,
  { model, countries }: ModelSummary,
  ratings: readonly Rating[],
): Given<z.output<typeof modelRecordSchema>> {
  const { facts, date } = observatory
  const labs = model.labs.flatMap((id) => observatory.labs.get(id) ?? [])
  const releases = facts.releasesByModel.get(model.id) ?? []
  const licenseIds = new Set(releases.flatMap(({ license }) => (isMissing(license) ? [] : [license])))
  const licenses = [...licenseIds].flatMap((id) => observatory.licenses.get(id) ?? [])
  const indexScores = facts
    .vintages('eci')
    .filter((vintage) => vintage <= date)
    .flatMap((vintage) => facts.indexScores('eci', vintage).filter((score) => score.model === model.id))
  const newest = newestRatings(observatory, ratings, date)
  const single = [...indexScores, ...newest].map(({ source }) => ({ sources: [source] }))
  return {
    asOf: date,
    model,
    labs,
    countries,
    releases,
    licenses,
    indexScores,
    ratings: newest,
    sources: sourcesOf(observatory, [model, ...labs, ...releases, ...licenses, ...single]),
  }
}

/** Rows that stand on the newest board of their category by a date: a model that has left a board has none there. */
function newestRatings({ facts }: Observatory, ratings: readonly Rating[], date: IsoDate): Rating[] {
  const newest = new Map<string, IsoDate | undefined>()
  const newestOf = (rating: Rating) => {
    const key = `${rating.category} ${rating.styleControl}`
    if (!newest.has(key))
      newest.set(
        key,
        facts
          .boardDates(rating)
          .filter((day) => day <= date)
          .at(-1),
      )
    return newest.get(key)
  }
  return ratings
    .filter((rating) => rating.snapshotDate === newestOf(rating))
    .sort((x, y) => order(x.category, y.category) || Number(y.styleControl) - Number(x.styleControl) || y.value - x.value)
}

function order(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
