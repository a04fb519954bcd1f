import { formatNumber, isMissing, type Maybe, type ModelSummary, type PublishedInterval } from '@openfrontier/core'
import type { ReactNode } from 'react'
import { Fact } from '../components/fact.tsx'
import { Power } from '../components/power.tsx'
import { countryName, formatAmount } from '../format.ts'
import type { ColumnSet, ModelSort } from '../query/queries.ts'
import { strings } from '../strings.ts'
import type { Offer } from './dossier/prices.ts'
import { indexUnit, publishedEnds, ratingUnit } from './published.ts'

export interface ModelRow {
  readonly summary: ModelSummary
  readonly offer: Offer | undefined
}

export interface ModelColumn {
  readonly name: string
  /** Order that the head of the column asks for. */
  readonly sort?: ModelSort
  readonly kind: 'number' | 'date' | 'words'
  /** `undefined` where there is nothing to show. */
  readonly cell: (row: ModelRow) => ReactNode
}

const words = strings.models.columns

const released: ModelColumn = {
  name: words.released,
  sort: 'released',
  kind: 'date',
  cell: ({ summary }) => summary.firstPublic?.date ?? strings.models.noRelease,
}
const license: ModelColumn = {
  name: words.license,
  kind: 'words',
  cell: ({ summary: { license: terms, firstWeights, firstPublic } }) =>
    terms === undefined ? (
      firstWeights === undefined && firstPublic !== undefined ? (
        strings.models.closed
      ) : (
        strings.missing.unknown
      )
    ) : (
      <a href={`/licenses/${terms.id}`}>{terms.name}</a>
    ),
}
const parameters: ModelColumn = {
  name: 'Parameters',
  sort: 'parameters',
  kind: 'number',
  cell: ({ summary: { model } }) => (isMissing(model.parameters) ? undefined : <Power value={model.parameters.total} />),
}

/** The columns that stand beside name and country, by the set asked for. */
export const columnsOf: Readonly<Record<ColumnSet, readonly ModelColumn[]>> = {
  standing: [
    released,
    license,
    ...published(words.index, words.interval, indexUnit, 'index', ({ summary }) => summary.index),
    ...published(words.rating, words.ratingInterval, ratingUnit, 'rating', ({ summary }) => summary.rating),
  ],
  terms: [
    released,
    license,
    { name: 'Class', kind: 'words', cell: ({ summary }) => summary.license?.class },
    {
      name: 'OSI-approved',
      kind: 'words',
      cell: ({ summary }) => summary.license && <Fact value={summary.license.osiApproved}>{(approved) => (approved ? 'yes' : 'no')}</Fact>,
    },
    { name: 'Weights since', kind: 'date', cell: ({ summary }) => summary.firstWeights?.date },
  ],
  size: [
    released,
    parameters,
    {
      name: 'Active',
      kind: 'number',
      cell: ({ summary: { model } }) => {
        const active = isMissing(model.parameters) ? undefined : model.parameters.active
        return active === undefined || isMissing(active) ? undefined : <Power value={active} />
      },
    },
    {
      name: 'Training, FLOP',
      kind: 'number',
      cell: ({ summary: { model } }) => (isMissing(model.trainingCompute) ? undefined : <Power value={model.trainingCompute.flop} />),
    },
    {
      name: 'Made from',
      kind: 'words',
      cell: ({ summary: { model } }) =>
        isMissing(model.bases)
          ? undefined
          : model.bases.length === 0
            ? strings.model.fromScratch
            : model.bases.map(({ model: base }) => (
                <a key={base} href={`/models/${base}`}>
                  {base}
                </a>
              )),
    },
  ],
  price: [
    released,
    ...published(words.index, words.interval, indexUnit, 'index', ({ summary }) => summary.index),
    { name: 'Written, USD', sort: 'price', kind: 'number', cell: ({ offer }) => offer && formatAmount(offer.output) },
    {
      name: 'Read, USD',
      kind: 'number',
      cell: ({ offer }) => (offer === undefined || isMissing(offer.price.input) ? undefined : formatAmount(offer.price.input)),
    },
    {
      name: 'Lowest at',
      kind: 'words',
      cell: ({ offer }) => offer && `${offer.operator}${offer.seat === undefined ? '' : `, ${countryName(offer.seat)}`}`,
    },
  ],
}

interface Published {
  readonly value: number
  readonly interval: Maybe<PublishedInterval>
}

/** A published figure and its interval. */
function published(
  name: string,
  intervalName: string,
  unit: string,
  sort: ModelSort,
  read: (row: ModelRow) => Published | undefined,
): readonly ModelColumn[] {
  const written = (row: ModelRow, write: (figure: Published) => string) => {
    const figure = read(row)
    return figure && write(figure)
  }
  return [
    { name, sort, kind: 'number', cell: (row) => written(row, ({ value }) => formatNumber(value, unit)) },
    { name: intervalName, kind: 'number', cell: (row) => written(row, (figure) => publishedEnds(figure, unit)) },
  ]
}
