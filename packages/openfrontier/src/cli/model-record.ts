import { type IndexScore, known, type Missing, type Rating } from '@openfrontier/core/entities'
import type { ModelSummary } from '@openfrontier/core/observatory'
import type { CsvRow } from './output.ts'

const unknown: Missing = { missing: 'unknown' }

/** A model in a list: what is known of it on a date, flat. What is not known says so. */
export interface ModelRecord {
  readonly id: string
  readonly name: string
  readonly labs: readonly string[]
  readonly countries: readonly string[]
  readonly family: string | Missing
  readonly released: string | Missing
  readonly weightsReleased: string | Missing
  readonly license: { readonly id: string; readonly class: string; readonly osiApproved: boolean | Missing } | Missing
  readonly index: Pick<IndexScore, 'index' | 'vintage' | 'label' | 'value' | 'interval'> | Missing
  readonly rating: Pick<Rating, 'board' | 'snapshotDate' | 'label' | 'value' | 'interval' | 'votes'> | Missing
}

export function modelRecord({ model, countries, firstPublic, firstWeights, license, index, rating }: ModelSummary): ModelRecord {
  return {
    id: model.id,
    name: model.name,
    labs: model.labs,
    countries,
    family: model.family,
    released: firstPublic?.date ?? unknown,
    weightsReleased:
      firstWeights?.date ?? (firstPublic ? { missing: 'not-applicable', note: 'no release of the weights is known' } : unknown),
    license: license ? { id: license.id, class: license.class, osiApproved: license.osiApproved } : unknown,
    index: index
      ? { index: index.index, vintage: index.vintage, label: index.label, value: index.value, interval: index.interval }
      : { missing: 'not-published', note: 'not on the newest vintage of the index' },
    rating: rating
      ? {
          board: rating.board,
          snapshotDate: rating.snapshotDate,
          label: rating.label,
          value: rating.value,
          interval: rating.interval,
          votes: rating.votes,
        }
      : { missing: 'not-published', note: 'not on the newest board' },
  }
}

/** The same as a CSV row; what is not known is an empty field. */
export function modelRow(record: ModelRecord): CsvRow {
  const [license, index, rating] = [known(record.license), known(record.index), known(record.rating)]
  const [indexInterval, ratingInterval] = [known(index?.interval), known(rating?.interval)]
  return {
    id: record.id,
    name: record.name,
    labs: record.labs.join(' '),
    countries: record.countries.join(' '),
    family: known(record.family),
    released: known(record.released),
    weights_released: known(record.weightsReleased),
    license: license?.id,
    license_class: license?.class,
    osi_approved: known(license?.osiApproved),
    index_points: index?.value,
    index_low: indexInterval?.low,
    index_high: indexInterval?.high,
    index_level: indexInterval?.level,
    index_vintage: index?.vintage,
    arena_points: rating?.value,
    arena_low: ratingInterval?.low,
    arena_high: ratingInterval?.high,
    arena_level: ratingInterval?.level,
    arena_votes: known(rating?.votes),
    arena_board: rating?.snapshotDate,
  }
}
