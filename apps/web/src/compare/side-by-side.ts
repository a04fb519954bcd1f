import { formatNumber, isMissing, type Lab, type ModelSummary } from '@openfrontier/core'
import { emptyCell, linkCell, textCell } from '../figures/cells.ts'
import type { DataCell, DataTable } from '../figures/figure-data.ts'
import { countryName, formatAmount } from '../format.ts'
import { labModelsTable } from '../labs/lab-facts.ts'
import type { Offer } from '../models/dossier/prices.ts'
import { indexUnit, publishedInWords, ratingUnit } from '../models/published.ts'
import { strings } from '../strings.ts'

/** Models in columns, what is known of them in rows. */
export function modelsSideBySide(models: readonly ModelSummary[], offers: ReadonlyMap<string, Offer>): DataTable {
  const row = (name: string, cell: (summary: ModelSummary) => DataCell): readonly DataCell[] => [textCell(name), ...models.map(cell)]
  return {
    columns: [{ name: 'What is known' }, ...models.map(({ model }) => ({ name: model.name }))],
    rows: [
      row('Record', ({ model }) => linkCell(model.id, `/models/${model.id}`)),
      row('Country', ({ countries }) => textCell(countries.map(countryName).join(', ') || strings.missing.unknown)),
      row('Released', ({ firstPublic }) => textCell(firstPublic?.date ?? strings.models.noRelease)),
      row('Licence of weights', ({ license, firstWeights }) =>
        license === undefined
          ? textCell(firstWeights === undefined ? strings.models.closed : strings.missing.unknown)
          : linkCell(license.name, `/licenses/${license.id}`),
      ),
      row('Index', ({ index }) => (index === undefined ? emptyCell : textCell(publishedInWords(index, indexUnit)))),
      row('LMArena', ({ rating }) => (rating === undefined ? emptyCell : textCell(publishedInWords(rating, ratingUnit)))),
      row('Parameters', ({ model }) =>
        isMissing(model.parameters) ? emptyCell : textCell(`${formatAmount(model.parameters.total / 1e9)} billion`),
      ),
      row('Lowest price, USD per million tokens written', ({ model }) => {
        const offer = offers.get(model.id)
        return offer === undefined ? emptyCell : textCell(`${formatAmount(offer.output)}, ${offer.operator}`)
      }),
    ],
  }
}

/** Labs in columns. */
export function labsSideBySide(labs: readonly Lab[], modelsOf: ReadonlyMap<string, readonly ModelSummary[]>): DataTable {
  const own = (lab: Lab) => modelsOf.get(lab.id) ?? []
  const best = (lab: Lab) => [...own(lab)].sort((x, y) => (y.index?.value ?? 0) - (x.index?.value ?? 0))[0]
  const row = (name: string, cell: (lab: Lab) => DataCell): readonly DataCell[] => [textCell(name), ...labs.map(cell)]
  return {
    columns: [{ name: 'What is known' }, ...labs.map(({ name }) => ({ name }))],
    rows: [
      row('Record', ({ id }) => linkCell(id, `/labs/${id}`)),
      row('Seat', ({ headquarters }) =>
        textCell(isMissing(headquarters.country) ? strings.missing.unknown : countryName(headquarters.country)),
      ),
      row('Models', (lab) => textCell(formatAmount(own(lab).length))),
      row('With weights', (lab) => textCell(formatAmount(own(lab).filter(({ firstWeights }) => firstWeights !== undefined).length))),
      row('Newest', (lab) => {
        const [newest] = labModelsTable(own(lab).slice(0, 1)).rows
        return newest?.[0] ?? emptyCell
      }),
      row('Best on the index', (lab) => {
        const summary = best(lab)
        return summary?.index === undefined
          ? emptyCell
          : linkCell(`${summary.model.name}, ${formatNumber(summary.index.value, indexUnit)}`, `/models/${summary.model.id}`)
      }),
    ],
  }
}
