import type { Estimate, MetricResult } from '@openfrontier/core/metrics'
import type { CountryRule, Observatory } from '@openfrontier/core/observatory'

/** Lists of releases on which openness is shown, each by itself: pooled they would say something else. */
export const openLists = [
  { population: 'epoch-notable', label: 'Epoch AI, notable models' },
  { population: 'epoch-large-scale', label: 'Epoch AI, large-scale models' },
  { population: 'index-models', label: 'models of the index' },
] as const

export const countries = ['US', 'CN'] as const
type Country = (typeof countries)[number]

/** A figure of the report: what it is called, and a metric's result. */
export interface ReportFigure {
  readonly id: string
  readonly label: string
  readonly result: MetricResult
}

export interface ReportFigures {
  readonly indexLag: ReportFigure
  readonly indexGap: ReportFigure
  readonly arenaGap: ReportFigure
  readonly indexParity: ReportFigure
  readonly arenaParity: ReportFigure
  /** By list, then by country. */
  readonly openShares: readonly { readonly label: string; readonly of: Readonly<Record<Country, ReportFigure>> }[]
  readonly permissiveShares: Readonly<Record<Country, ReportFigure>>
}

/** Computes the figures of the report, all as of the observatory's date and by one country rule. */
export function reportFigures(frontier: Observatory, countryRule: CountryRule): ReportFigures {
  const openShare = (population: (typeof openLists)[number]['population'], of: Country): ReportFigure => ({
    id: `open-weight-share-${population}-${of}`,
    label: `Share with open weights, ${population}, ${of}`,
    result: frontier.metric('open-weight-share', { of, versus: otherThan(of), population, countryRule }),
  })
  const permissiveShare = (of: Country): ReportFigure => ({
    id: `permissive-share-${of}`,
    label: `Share of open weights under OSI-approved licences, ${of}`,
    result: frontier.metric('permissive-share', { of, versus: otherThan(of), countryRule }),
  })
  return {
    indexLag: { id: 'index-lag', label: 'Index lag', result: frontier.metric('frontier-lag', { countryRule }) },
    indexGap: { id: 'index-gap', label: 'Index gap', result: frontier.metric('frontier-gap', { countryRule }) },
    arenaGap: { id: 'arena-gap', label: 'Arena gap', result: frontier.metric('frontier-gap', { index: 'arena', countryRule }) },
    indexParity: { id: 'index-parity', label: 'Parity on the index', result: frontier.metric('parity', { countryRule }) },
    arenaParity: { id: 'arena-parity', label: 'Parity on Arena', result: frontier.metric('parity', { index: 'arena', countryRule }) },
    openShares: openLists.map(({ population, label }) => ({
      label,
      of: { US: openShare(population, 'US'), CN: openShare(population, 'CN') },
    })),
    permissiveShares: { US: permissiveShare('US'), CN: permissiveShare('CN') },
  }
}

/** All figures in one list, in the order in which they are shown. */
export function listFigures(figures: ReportFigures): ReportFigure[] {
  const { indexLag, indexGap, arenaGap, indexParity, arenaParity, openShares, permissiveShares } = figures
  return [
    indexLag,
    indexGap,
    arenaGap,
    indexParity,
    arenaParity,
    ...openShares.flatMap(({ of }) => countries.map((country) => of[country])),
    ...countries.map((country) => permissiveShares[country]),
  ]
}

export function estimateOf({ result }: ReportFigure): Estimate | undefined {
  return result.kind === 'estimate' ? result : undefined
}

function otherThan(country: Country): Country {
  return country === 'US' ? 'CN' : 'US'
}
