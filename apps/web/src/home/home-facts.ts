import type { DisagreementReport, MetricParameters, MetricResult, Observatory } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import type { HomeQuery, IndexChoice } from '../query/queries.ts'

type Population = NonNullable<MetricParameters<'open-weight-share'>['population']>

/** The lists whose openness the first page shows, each by itself. */
export const shownPopulations = ['epoch-notable', 'epoch-large-scale', 'index-models'] as const satisfies readonly Population[]
export const shownCountries = ['US', 'CN'] as const
export type ShownCountry = (typeof shownCountries)[number]

/** Everything the first page shows, as core computes it as of one date. */
export interface HomeFacts {
  readonly asOf: string
  readonly dataThrough: string
  readonly index: IndexChoice
  readonly lag: MetricResult
  readonly gap: MetricResult
  readonly arenaGap: MetricResult
  /** Change of the lag: its mean over the last twelve months against that over the first. */
  readonly trend: MetricResult
  readonly bestOpen: MetricResult
  readonly derivatives: MetricResult
  readonly adoption: MetricResult
  readonly price: MetricResult
  readonly refusals: MetricResult
  /** What each authority says of the lag. */
  readonly authorities: DisagreementReport | undefined
  readonly frontiers: Readonly<Record<ShownCountry, MetricResult>>
  readonly openness: readonly {
    readonly population: (typeof shownPopulations)[number]
    readonly shares: readonly { readonly country: ShownCountry; readonly result: MetricResult }[]
  }[]
}

const remembered = new Map<string, HomeFacts>()
const mostRemembered = 200

/** Computes, or remembers, the facts of the first page. Costs up to half a second for a date not asked for before. */
export async function homeFacts({ index, asOf }: HomeQuery): Promise<HomeFacts> {
  const newest = await openObservatory()
  const observatory = asOf === undefined ? newest : newest.asOf(asOf)
  const key = `${index} ${observatory.date}`
  const known = remembered.get(key)
  if (known) return known
  const facts = computeFacts(observatory, index)
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(key, facts)
  return facts
}

function computeFacts(observatory: Observatory, index: IndexChoice): HomeFacts {
  const frontierOf = (of: ShownCountry) => observatory.metric('frontier', { of, index })
  return {
    asOf: observatory.date,
    dataThrough: observatory.facts.dataThrough,
    index,
    lag: observatory.metric('frontier-lag'),
    gap: observatory.metric('frontier-gap'),
    arenaGap: observatory.metric('frontier-gap', { index: 'arena' }),
    trend: observatory.metric('convergence-trend'),
    bestOpen: observatory.metric('best-open-gap'),
    derivatives: observatory.metric('derivative-share'),
    adoption: observatory.metric('adoption-share'),
    price: observatory.metric('price-at-quality'),
    refusals: observatory.metric('refusal-gap'),
    authorities: observatory.disagreement('lag'),
    frontiers: { US: frontierOf('US'), CN: frontierOf('CN') },
    openness: shownPopulations.map((population) => ({
      population,
      shares: shownCountries.map((country) => ({ country, result: observatory.metric('open-weight-share', { of: country, population }) })),
    })),
  }
}
