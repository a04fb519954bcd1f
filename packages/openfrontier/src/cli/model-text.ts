import { formatEstimate, formatValue } from '@openfrontier/core'
import { isMissing, known, type Maybe, type Release } from '@openfrontier/core/entities'
import type { ModelDossier, ModelSummary, Resolution } from '@openfrontier/core/observatory'
import { definitions, ends, type Style, table } from './layout.ts'

export interface ModelPage {
  readonly summary: ModelSummary
  readonly resolution: Extract<Resolution, { kind: 'resolved' }>
  readonly dossier: ModelDossier
}

/** What is known of one model, for a person. */
export function modelText({ summary, resolution, dossier }: ModelPage, style: Style): string {
  const { model, license, index, rating } = summary
  const { labs, releases, asOf } = dossier
  return [
    ends(model.name, `as of ${asOf}`, style),
    '',
    definitions(
      [
        ['id', model.id],
        ['asked for as', resolution.via === 'id' ? undefined : `${resolution.query} (${resolution.via})`],
        ['run as', resolution.configuration],
        ['made by', labs.map((lab) => `${lab.name} (${textOf(lab.headquarters.country, String)})`).join(', ')],
        ['family', textOf(model.family, String)],
        ['works in', textOf(model.modality, (domains) => domains.join(', '))],
        [
          'parameters',
          textOf(model.parameters, ({ total, active }) => `${billions(total)}${isMissing(active) ? '' : `, ${billions(active)} active`}`),
        ],
        [
          'trained with',
          textOf(model.trainingCompute, ({ flop, confidence }) => `${scientific(flop)} FLOP (${textOf(confidence, String)})`),
        ],
        ['made from', textOf(model.bases, (bases) => bases.map((base) => base.model).join(', ') || 'nothing: trained from scratch')],
        ['licence', license ? `${license.id} (${license.class}), ${license.name}` : 'unknown'],
        ['index', index && scoreText(index, 'index points', `vintage ${index.vintage}, as ${index.label}`)],
        [
          'Arena',
          rating && scoreText(rating, 'Arena points', `${votesText(rating.votes)}, board of ${rating.snapshotDate}, as ${rating.label}`),
        ],
        ['note', model.note],
        ['known of it', recordsText(dossier)],
        ['sources', dossier.sources.map(({ id }) => id).join(', ')],
      ],
      style,
    ),
    '',
    releases.length === 0 ? '  No release is known.' : releasesText(releases, style),
    ...(dossier.endpoints.length === 0 ? [] : ['', endpointsText(dossier.endpoints, style)]),
  ].join('\n')
}

/** How much more `--json` prints. */
function recordsText({ results, ratings, endpoints, openness, risks, derived, events }: ModelDossier): string {
  const counted = [
    [results.length, 'benchmark results'],
    [ratings.length, 'ratings'],
    [endpoints.length, 'endpoints'],
    [openness.length, 'judgements of openness'],
    [risks.length, 'safety findings'],
    [events.length, 'events'],
    [derived.length, 'models made from it'],
  ] as const
  return counted.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(', ')
}

/** The cheapest endpoints first; those without a price last. */
function endpointsText(endpoints: ModelDossier['endpoints'], style: Style): string {
  const shown = [...endpoints].sort((x, y) => priceOf(x, 'output') - priceOf(y, 'output')).slice(0, endpointsShown)
  const more = endpoints.length - shown.length
  return [
    table<ModelDossier['endpoints'][number]>(
      [
        { title: 'served by', width: 24, cell: ({ provider, operator }) => operator?.name ?? provider },
        { title: 'operator in', cell: ({ operatorCountry }) => textOf(operatorCountry, String) },
        { title: '$ in', align: 'right', cell: (endpoint) => priceText(endpoint, 'input') },
        { title: '$ out', align: 'right', cell: (endpoint) => priceText(endpoint, 'output') },
        { title: 'price of', cell: ({ prices }) => prices.at(-1)?.from ?? '' },
      ],
      shown,
      style,
    ),
    ...(more > 0 ? [`  and ${more} more; --json prints all. Prices are per million tokens.`] : ['  Prices are per million tokens.']),
  ].join('\n')
}

const endpointsShown = 8

function priceOf({ prices }: ModelDossier['endpoints'][number], kind: 'input' | 'output'): number {
  return known(prices.at(-1)?.[kind]) ?? Number.POSITIVE_INFINITY
}

function priceText(endpoint: ModelDossier['endpoints'][number], kind: 'input' | 'output'): string {
  const price = priceOf(endpoint, kind)
  return Number.isFinite(price) ? price.toFixed(2) : 'unknown'
}

function releasesText(releases: readonly Release[], style: Style): string {
  return table<Release>(
    [
      { title: 'released', cell: ({ date }) => date },
      { title: 'act', cell: ({ act }) => act },
      { title: 'access', cell: ({ access }) => access.replaceAll('-', ' ') },
      { title: 'terms', width: 26, cell: ({ license }) => textOf(license, String) },
      { title: 'grade', cell: ({ grade }) => grade },
    ],
    releases,
    style,
  )
}

function textOf<T>(value: Maybe<T>, print: (value: T) => string): string {
  return isMissing(value) ? value.missing.replaceAll('-', ' ') : print(value)
}

function scoreText(
  { value, interval }: NonNullable<ModelSummary['index']> | NonNullable<ModelSummary['rating']>,
  unit: string,
  where: string,
): string {
  const bounds = known(interval)
  const phrase = bounds ? formatEstimate({ value, unit, interval: { ...bounds, method: 'as published' } }) : formatValue(value, unit)
  return `${phrase}, ${where}`
}

function votesText(votes: Maybe<number>): string {
  return textOf(votes, (count) => `n = ${count} votes`)
}

function billions(count: number): string {
  return `${Number((count / 1e9).toPrecision(3))} billion`
}

/** `2.1e25` as `2.1 × 10^25`. */
function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential(1).split('e+')
  return `${mantissa} × 10^${exponent}`
}
