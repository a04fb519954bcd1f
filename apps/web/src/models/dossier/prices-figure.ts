import { sideOf } from '../../components/country.tsx'
import { countryCell, factCell, linkCell, numberCell, textCell } from '../../figures/cells.ts'
import type { DataTable, FigureData } from '../../figures/figure-data.ts'
import { countryName, formatAmount } from '../../format.ts'
import { strings } from '../../strings.ts'
import type { Dossier } from './open-dossier.ts'
import { type Offer, offersBySeat, offersOf } from './prices.ts'
import { sourcesInWords } from './releases-figure.ts'
import { words } from './words.ts'

/** What operators ask for a model, by their seat. */
export function pricesFigure(dossier: Dossier): FigureData | undefined {
  const offers = offersOf(dossier)
  const [cheapest] = offers
  const dearest = offers.at(-1)
  if (cheapest === undefined || dearest === undefined) return undefined
  const operators = new Set(offers.map(({ operator }) => operator)).size
  return {
    id: 'prices',
    drawing: {
      kind: 'estimates',
      description: {
        title:
          operators === 1
            ? words.pricesOne(dossier.model.name, formatAmount(cheapest.output))
            : words.pricesTitle(dossier.model.name, operators, formatAmount(cheapest.output), formatAmount(dearest.output)),
        subtitle: words.pricesSubtitle,
        groups: [
          {
            unit: 'USD per million tokens',
            domain: [0, dearest.output * 1.05],
            rows: offersBySeat(offers).map(({ seat, operators: count, lowest, median, highest }) => ({
              id: seat ?? 'unknown',
              label: seat === undefined ? words.seatUnknown : countryName(seat),
              side: sideOf(seat ?? ''),
              value: median,
              bounds: { low: lowest, high: highest },
              words:
                lowest === highest
                  ? `${formatAmount(median)} USD (${count})`
                  : `${formatAmount(median)} USD, ${formatAmount(lowest)} to ${formatAmount(highest)} (${count})`,
            })),
          },
        ],
        foot: {
          n: `${operators} operators, ${offers.length} offers`,
          dataThrough: offers.reduce((newest, { endpoint }) => (endpoint.knownSince > newest ? endpoint.knownSince : newest), ''),
          source: sourcesInWords(
            offers.map(({ endpoint }) => endpoint),
            dossier,
          ),
          doesNotShow: words.pricesDoesNotShow,
        },
      },
    },
    table: offersTable(offers),
    json: `/v1/endpoints?model=${dossier.model.id}`,
  }
}

function offersTable(offers: readonly Offer[]): DataTable {
  const { columns } = words
  const amount = (value: number) => numberCell(formatAmount(value), value)
  return {
    columns: [
      { name: columns.operator },
      { name: columns.seat },
      { name: columns.own },
      { name: `${columns.input}, USD`, number: true },
      { name: `${columns.output}, USD`, number: true },
      { name: `${columns.cached}, USD`, number: true },
      { name: columns.context, number: true },
      { name: columns.precision },
      { name: columns.since, date: true },
      { name: columns.label },
      { name: columns.source },
    ],
    rows: offers.map(({ endpoint, operator, seat, price, output }) => [
      textCell(operator),
      seat === undefined ? textCell(strings.missing.unknown) : countryCell(seat),
      factCell(endpoint.firstParty, (own) => textCell(own ? 'yes' : 'no')),
      factCell(price.input, amount),
      amount(output),
      factCell(price.cachedInput, amount),
      factCell(endpoint.limits.context, amount),
      factCell(endpoint.quantization, textCell),
      textCell(price.from),
      textCell(endpoint.label),
      linkCell(price.source, `/sources#${price.source}`),
    ]),
  }
}
