import { type ChartTheme, describeFrontier, frontierChart, type Side } from '@openfrontier/charts'
import { isMissing } from '@openfrontier/core/entities'
import { boardBreakDates } from '@openfrontier/core/metrics'
import type { CountryRule, Observatory } from '@openfrontier/core/observatory'

/** Charts by their id. */
export const chartIds = ['frontier', 'frontier-arena'] as const
export type ChartId = (typeof chartIds)[number]

export interface ChartRequest {
  readonly width: number
  readonly theme: Exclude<ChartTheme, 'inherit'>
  readonly countryRule: CountryRule
}

/** Draws a chart of the facts as an SVG document. */
export function drawChart(frontier: Observatory, id: ChartId, { width, theme, countryRule }: ChartRequest): string {
  const index = id === 'frontier' ? 'eci' : 'arena'
  const description = describeFrontier({
    index,
    asOf: frontier.date,
    gap: frontier.metric('frontier-gap', { index, countryRule }),
    sides: sidesOf(frontier).map(({ side, name, party }) => ({
      id: side,
      name,
      frontier: frontier.metric('frontier', { of: party, index, countryRule }),
    })),
    breaks: boardBreakDates(frontier.facts, { styleControl: true }, 'levels'),
    attributionOf: (source) => frontier.sources.get(source)?.attribution ?? source,
  })
  return frontierChart(description, { width }, { theme })
}

/** The countries with a colour of their own, and all others that have a lab. */
function sidesOf(frontier: Observatory): { readonly side: Side; readonly name: string; readonly party: string }[] {
  const countries = [...frontier.labs.values()].flatMap(({ headquarters: { country } }) => (isMissing(country) ? [] : [`${country}`]))
  const others = [...new Set(countries)].filter((country) => country !== 'US' && country !== 'CN').sort()
  return [
    { side: 'US', name: 'United States', party: 'US' },
    { side: 'CN', name: 'China', party: 'CN' },
    ...(others.length > 0 ? [{ side: 'elsewhere' as const, name: 'Elsewhere', party: others.join('+') }] : []),
  ]
}
