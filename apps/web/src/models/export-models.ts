import { isMissing, known, type ModelSummary } from '@openfrontier/core'
import type { DataTable } from '../figures/figure-data.ts'
import type { Offer } from './dossier/prices.ts'

type Bare = string | number | undefined

const columns: Readonly<Record<string, (row: { readonly summary: ModelSummary; readonly offer: Offer | undefined }) => Bare>> = {
  id: ({ summary }) => summary.model.id,
  name: ({ summary }) => summary.model.name,
  labs: ({ summary }) => summary.model.labs.join(';'),
  countries: ({ summary }) => summary.countries.join(';'),
  released: ({ summary }) => summary.firstPublic?.date,
  weightsReleased: ({ summary }) => summary.firstWeights?.date,
  license: ({ summary }) => summary.license?.id,
  licenseClass: ({ summary }) => summary.license?.class,
  index: ({ summary }) => summary.index?.value,
  indexLow: ({ summary }) => ends(summary.index)?.low,
  indexHigh: ({ summary }) => ends(summary.index)?.high,
  indexVintage: ({ summary }) => summary.index?.vintage,
  rating: ({ summary }) => summary.rating?.value,
  ratingLow: ({ summary }) => ends(summary.rating)?.low,
  ratingHigh: ({ summary }) => ends(summary.rating)?.high,
  ratingDate: ({ summary }) => summary.rating?.snapshotDate,
  parameters: ({ summary }) => known(summary.model.parameters)?.total,
  trainingFlop: ({ summary }) => known(summary.model.trainingCompute)?.flop,
  lowestOutputPrice: ({ offer }) => offer?.output,
  lowestOutputPriceOperator: ({ offer }) => offer?.operator,
}

type Row = Parameters<(typeof columns)[string]>[0]

function ends(figure: ModelSummary['index'] | ModelSummary['rating']) {
  return figure === undefined || isMissing(figure.interval) ? undefined : figure.interval
}

/** Models as records of bare values; what is not on record is left out. */
export function modelRecords(rows: readonly Row[]): readonly Readonly<Record<string, Bare>>[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(columns).flatMap(([name, read]) => (read(row) === undefined ? [] : [[name, read(row)]]))),
  )
}

/** Models as a table of bare values; what is not on record is an empty cell. */
export function modelsAsTable(rows: readonly Row[]): DataTable {
  return {
    columns: Object.keys(columns).map((name) => ({ name })),
    rows: rows.map((row) => Object.values(columns).map((read) => ({ text: String(read(row) ?? '') }))),
  }
}
