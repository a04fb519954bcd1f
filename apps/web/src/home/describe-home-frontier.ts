import { describeFrontier, type FrontierDescription } from '@openfrontier/charts'
import { boardBreakDates } from '@openfrontier/core/metrics'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import { type HomeFacts, shownCountries } from './home-facts.ts'

/** What the chart of the first page shows. */
export async function describeHomeFrontier(facts: HomeFacts): Promise<FrontierDescription> {
  const { sources, facts: all } = await openObservatory()
  return describeFrontier({
    index: facts.index,
    asOf: facts.asOf,
    gap: facts.index === 'eci' ? facts.gap : facts.arenaGap,
    sides: shownCountries.map((id) => ({ id, name: strings.countries[id], frontier: facts.frontiers[id] })),
    breaks: boardBreakDates(all, { styleControl: true }, 'levels'),
    attributionOf: (id) => sources.get(id)?.attribution ?? id,
  })
}
