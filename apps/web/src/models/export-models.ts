import { isMissing, known, type ModelSummary } from '@openfrontier/core'
import type { BareValue, OpenedExport } from '../exports/export-file.ts'
import { modelsQuerySchema } from '../query/queries.ts'
import { type RawQuery, readQuery } from '../query/read-query.ts'
import { cheapestOffers } from './cheapest.ts'
import type { Offer } from './dossier/prices.ts'
import { sortedModels } from './list-models.ts'

const columns: Readonly<Record<string, (row: { readonly summary: ModelSummary; readonly offer: Offer | undefined }) => BareValue>> = {
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

function ends(figure: ModelSummary['index'] | ModelSummary['rating']) {
  return figure === undefined || isMissing(figure.interval) ? undefined : figure.interval
}

/** All models that pass the filters of the list, in its order. */
export async function exportModels(raw: RawQuery): Promise<OpenedExport> {
  const reading = readQuery(modelsQuerySchema, raw)
  if (reading.kind === 'wrong') return reading
  const offers = await cheapestOffers()
  const rows = (await sortedModels(reading.value)).map((summary) => {
    const row = { summary, offer: offers.get(summary.model.id) }
    return Object.fromEntries(Object.entries(columns).map(([name, read]) => [name, read(row)]))
  })
  return { kind: 'export', content: { columns: Object.keys(columns), rows } }
}
