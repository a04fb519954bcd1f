import {
  countryCodeSchema,
  indexScoreSchema,
  labIdSchema,
  licenseIdSchema,
  modelIdSchema,
  modelSchema,
  partialDateSchema,
  ratingSchema,
} from '@openfrontier/core/entities'
import type { ModelSummary } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { namedColumns } from '../records/columns.ts'

/** A model in lists: core's summary, with records that have an address of their own given by id. */
export const modelRowSchema = z
  .strictObject({
    id: modelIdSchema,
    name: z.string(),
    labs: z.array(labIdSchema),
    countries: z.array(countryCodeSchema).describe('seats of its labs'),
    family: modelSchema.shape.family,
    released: partialDateSchema.optional().describe('when the public could first use it, where that is known'),
    weightsReleased: partialDateSchema.optional().describe('when its weights were first released, where they were'),
    license: licenseIdSchema.optional().describe('licence of its weights on the date asked for, where it is known'),
    index: indexScoreSchema.optional().describe('its best row of the newest vintage of the index'),
    rating: ratingSchema.optional().describe('its best row of the newest text board: overall, with style control'),
  })
  .meta({ id: 'ModelRow', title: 'Model in a list' })
export type ModelRow = z.infer<typeof modelRowSchema>

export function modelRow({ model, countries, firstPublic, firstWeights, license, index, rating }: ModelSummary): ModelRow {
  return {
    id: model.id,
    name: model.name,
    labs: model.labs,
    countries: countries.map((country) => countryCodeSchema.parse(country)),
    family: model.family,
    ...(firstPublic && { released: firstPublic.date }),
    ...(firstWeights && { weightsReleased: firstWeights.date }),
    ...(license && { license: license.id }),
    ...(index && { index }),
    ...(rating && { rating }),
  }
}

export const modelColumns = namedColumns<ModelRow>(
  {
    id: (row) => row.id,
    name: (row) => row.name,
    labs: (row) => row.labs,
    countries: (row) => row.countries,
    family: (row) => (typeof row.family === 'string' ? row.family : undefined),
    released: (row) => row.released,
    weightsReleased: (row) => row.weightsReleased,
    license: (row) => row.license,
    index: (row) => row.index?.value,
    indexLow: (row) => (row.index && 'low' in row.index.interval ? row.index.interval.low : undefined),
    indexHigh: (row) => (row.index && 'high' in row.index.interval ? row.index.interval.high : undefined),
    indexVintage: (row) => row.index?.vintage,
    rating: (row) => row.rating?.value,
    ratingLow: (row) => (row.rating && 'low' in row.rating.interval ? row.rating.interval.low : undefined),
    ratingHigh: (row) => (row.rating && 'high' in row.rating.interval ? row.rating.interval.high : undefined),
    ratingDate: (row) => row.rating?.snapshotDate,
  },
  ['index', 'rating'],
)
