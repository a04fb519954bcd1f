import { describeFrontier, type FrontierDescription, type Side } from '@openfrontier/charts'
import { isMissing } from '@openfrontier/core/entities'
import { boardBreakDates } from '@openfrontier/core/metrics'
import type { CountryRule, Observatory } from '@openfrontier/core/observatory'

export interface FrontierQuestion {
  readonly index: 'eci' | 'arena'
  readonly countryRule: CountryRule
}

/** Asks core for the best models of each side on a scale, and describes the chart of them. */
export function frontierDescription(observatory: Observatory, { index, countryRule }: FrontierQuestion): FrontierDescription {
  return describeFrontier({
    index,
    asOf: observatory.date,
    gap: observatory.metric('frontier-gap', { index, countryRule }),
    sides: sidesOf(observatory).map(({ id, name, party }) => ({
      id,
      name,
      frontier: observatory.metric('frontier', { of: party, index, countryRule }),
    })),
    breaks: boardBreakDates(observatory.facts, { styleControl: true }, 'levels'),
    attributionOf: (id) => observatory.sources.get(id)?.attribution ?? id,
  })
}

/** The countries with a colour of their own, and all others that have a lab. */
function sidesOf(observatory: Observatory): { readonly id: Side; readonly name: string; readonly party: string }[] {
  const countries = [...observatory.labs.values()].flatMap(({ headquarters }) =>
    isMissing(headquarters.country) ? [] : [headquarters.country],
  )
  const others = [...new Set<string>(countries)].filter((country) => country !== 'US' && country !== 'CN').sort()
  return [
    { id: 'US', name: 'United States', party: 'US' },
    { id: 'CN', name: 'China', party: 'CN' },
    ...(others.length > 0 ? [{ id: 'elsewhere' as const, name: 'Elsewhere', party: others.join('+') }] : []),
  ]
}
