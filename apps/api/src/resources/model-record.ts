import {
  adoptionObservationSchema,
  benchmarkResultSchema,
  endpointSchema,
  eventSchema,
  type IsoDate,
  indexScoreSchema,
  isMissing,
  isoDateSchema,
  labSchema,
  licenseSchema,
  listingSchema,
  modelIdSchema,
  modelSchema,
  opennessAssessmentSchema,
  providerSchema,
  type Rating,
  ratingSchema,
  releaseSchema,
  riskEvaluationSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import { type ModelDossier, type ModelSummary, modelDossier, type Observatory } from '@openfrontier/core/observatory'
import * as z from 'zod'
import type { Given } from '../answer.ts'
import { sourcesOf } from './records.ts'

const included = {
  bases: z.array(modelSchema).describe('models it was made from'),
  derived: z.array(modelIdSchema).describe('ids of models made from it'),
  results: z.array(benchmarkResultSchema).describe('its scores on benchmarks'),
  ratingHistory: z.array(ratingSchema).describe('its rows of all prompts, of every date'),
  endpoints: z.array(endpointSchema.extend({ operator: providerSchema.optional() })).describe('who serves it'),
  listings: z.array(listingSchema).describe('its rows in lists of models'),
  adoption: z.array(adoptionObservationSchema).describe('counts and shares of its use'),
  openness: z.array(opennessAssessmentSchema).describe("schemes' judgements of its openness"),
  risks: z.array(riskEvaluationSchema).describe('safety findings'),
  events: z.array(eventSchema).describe('dated acts that concern it'),
}
/** What can be had beside the record itself. */
export const modelIncludes = Object.keys(included) as [keyof typeof included, ...(keyof typeof included)[]]

/** What the snapshot holds about one model by a date. */
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
    ...z.object(included).partial().shape,
  })
  .meta({ id: 'ModelRecord', title: 'Model in full' })

/** Gathers the record of a model, with the further records asked for. */
export function modelRecord(
  observatory: Observatory,
  { model, countries }: ModelSummary,
  include: readonly (keyof typeof included)[],
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
  const newest = newestRatings(observatory, ratingsOf(observatory, model.id), date)
  const single = [...indexScores, ...newest].map(({ source }) => ({ sources: [source] }))
  const dossier = include.length > 0 ? modelDossier(facts, model.id, date) : undefined
  const further = dossier === undefined ? {} : pick(dossier, include)
  return {
    asOf: date,
    model,
    labs,
    countries,
    releases,
    licenses,
    indexScores,
    ratings: newest,
    ...further,
    sources: sourcesOf(observatory, [model, ...labs, ...releases, ...licenses, ...single, ...namedIn(further)]),
  }
}

function pick(dossier: ModelDossier, include: readonly (keyof typeof included)[]) {
  const all = { ...dossier, ratingHistory: dossier.ratings }
  return Object.fromEntries(include.map((name) => [name, all[name]]))
}

/** Sources that the rows of further records name, one or several each. */
function namedIn(further: Readonly<Record<string, unknown>>): { readonly sources: readonly string[] }[] {
  const rows = Object.values(further).flatMap((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []))
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null) return []
    if ('source' in row && typeof row.source === 'string') return [{ sources: [row.source] }]
    return 'sources' in row && Array.isArray(row.sources) ? [{ sources: row.sources }] : []
  })
}

const byModel = new WeakMap<object, ReadonlyMap<string, readonly Rating[]>>()

/** All rows of a model, of any board and date. */
function ratingsOf({ facts }: Observatory, id: string): readonly Rating[] {
  const held = byModel.get(facts)
  if (held !== undefined) return held.get(id) ?? []
  const groups = new Map<string, Rating[]>()
  for (const rating of facts.snapshot.ratings) {
    if (isMissing(rating.model)) continue
    const group = groups.get(rating.model)
    if (group === undefined) groups.set(rating.model, [rating])
    else group.push(rating)
  }
  byModel.set(facts, groups)
  return groups.get(id) ?? []
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
