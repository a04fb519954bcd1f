import { formatEstimate, formatValue } from '@openfrontier/core'
import { isMissing, known, type Lab, type Maybe, type Release } from '@openfrontier/core/entities'
import type { ModelSummary, Resolution } from '@openfrontier/core/observatory'
import { definitions, ends, type Style, table } from './layout.ts'

export interface ModelPage {
  readonly summary: ModelSummary
  readonly resolution: Extract<Resolution, { kind: 'resolved' }>
  readonly labs: readonly Lab[]
  readonly releases: readonly Release[]
  readonly asOf: string
}

/** What is known of one model, for a person. */
export function modelText({ summary, resolution, labs, releases, asOf }: ModelPage, style: Style): string {
  const { model, license, index, rating } = summary
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
        ['sources', model.sources.join(', ')],
      ],
      style,
    ),
    '',
    releases.length === 0 ? '  No release is known.' : releasesText(releases, style),
  ].join('\n')
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
