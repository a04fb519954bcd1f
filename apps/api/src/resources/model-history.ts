import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import {
  type Endpoint,
  eventSchema,
  indexScoreSchema,
  isoDateSchema,
  latestDay,
  type ModelId,
  modelIdSchema,
  partialDateSchema,
  ratingSchema,
  releaseSchema,
} from '@openfrontier/core/entities'
import { modelDossier } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { answerRows, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { namedColumns } from '../records/columns.ts'
import { rowsResponse } from './list-response.ts'
import { findModel } from './models.ts'

const priceSchema = z.strictObject({
  endpoint: z.string(),
  input: z.number().optional().describe('per million tokens read, where it is known'),
  output: z.number().optional().describe('per million tokens written, where it is known'),
  currency: z.string().describe('ISO 4217'),
})
const entrySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      date: isoDateSchema,
      kind: z.literal('release'),
      dated: partialDateSchema.describe('as precisely as known'),
      release: releaseSchema,
    }),
    z.strictObject({ date: isoDateSchema, kind: z.literal('index'), score: indexScoreSchema }),
    z.strictObject({ date: isoDateSchema, kind: z.literal('rating'), rating: ratingSchema }),
    z.strictObject({ date: isoDateSchema, kind: z.literal('price'), dated: partialDateSchema, price: priceSchema }),
    z.strictObject({ date: isoDateSchema, kind: z.literal('event'), dated: partialDateSchema, event: eventSchema }),
  ])
  .meta({ id: 'HistoryEntry', title: 'What happened to a model, or was said of it, on a date' })
type Entry = z.infer<typeof entrySchema>
const schema = z
  .strictObject({ model: modelIdSchema, asOf: isoDateSchema, entries: z.array(entrySchema).describe('oldest first') })
  .meta({ id: 'ModelHistory', title: 'History of a model' })

const kinds = ['release', 'index', 'rating', 'price', 'event'] as const
const query = z.strictObject({ ...asOfParameter, kind: z.enum(kinds).optional().describe('only entries of this kind') })
const route = createRoute({
  method: 'get',
  path: '/v1/models/{lab}/{model}/history',
  operationId: 'getModelHistory',
  tags: ['Facts'],
  summary: 'A model through time: releases, index values, ratings, prices, events',
  request: {
    params: z.object({ lab: z.string().describe('first part of its id'), model: z.string().describe('second part of its id') }),
    query,
  },
  responses: { 200: rowsResponse(schema, 'Its history'), ...problemResponses },
})

export function modelHistoryRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { lab, model } = c.req.valid('param')
      const { asOf, kind } = c.req.valid('query')
      const view = context.at(asOf)
      const { id } = findModel(view, `${lab}/${model}`).model
      const dossier = modelDossier(view.facts, id, view.date)
      const entries = dossier === undefined ? [] : entriesOf(dossier).filter((entry) => kind === undefined || entry.kind === kind)
      return answerRows(c, schema, { model: id satisfies ModelId, asOf: view.date, entries }, entries, columns) as never
    },
    refuseWrong(query),
  )
  return router
}

function entriesOf(dossier: NonNullable<ReturnType<typeof modelDossier>>): Entry[] {
  const entries: Entry[] = [
    ...dossier.releases.map((release): Entry => ({ date: latestDay(release.date), kind: 'release', dated: release.date, release })),
    ...dossier.indexScores.map((score): Entry => ({ date: score.vintage, kind: 'index', score })),
    ...dossier.ratings.map((rating): Entry => ({ date: rating.snapshotDate, kind: 'rating', rating })),
    ...dossier.endpoints.flatMap(pricesOf).filter(({ date }) => date <= dossier.asOf),
    ...dossier.events.map((event): Entry => ({ date: latestDay(event.date), kind: 'event', dated: event.date, event })),
  ]
  const place = new Map(entries.map((entry, index) => [entry, index]))
  return entries.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : (place.get(x) ?? 0) - (place.get(y) ?? 0)))
}

function pricesOf({ id, prices }: Endpoint): Entry[] {
  return prices.map(({ from, input, output, currency }) => ({
    date: latestDay(from),
    kind: 'price',
    dated: from,
    price: {
      endpoint: id,
      ...(typeof input === 'number' && { input }),
      ...(typeof output === 'number' && { output }),
      currency,
    },
  }))
}

const columns = namedColumns<Entry>({
  date: (entry) => entry.date,
  kind: (entry) => entry.kind,
  value: (entry) =>
    entry.kind === 'index'
      ? entry.score.value
      : entry.kind === 'rating'
        ? entry.rating.value
        : entry.kind === 'price'
          ? entry.price.output
          : undefined,
  what: (entry) => {
    switch (entry.kind) {
      case 'release':
        return entry.release.id
      case 'index':
        return `${entry.score.index} ${entry.score.label}`
      case 'rating':
        return `${entry.rating.board} ${entry.rating.label}`
      case 'price':
        return entry.price.endpoint
      case 'event':
        return entry.event.what
      default:
        return entry satisfies never
    }
  },
})
