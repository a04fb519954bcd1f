import type { FigureData } from '../figures/figure-data.ts'
import { openObservatory } from '../observatory.ts'
import { queryString } from '../query/query-string.ts'
import { frontierTable } from '../topics/frontier.ts'
import { describeHomeFrontier } from './describe-home-frontier.ts'
import { frontierDates } from './frontier-dates.ts'
import { type HomeFacts, shownCountries } from './home-facts.ts'

/** The best model of both countries over time, as the first page shows it. */
export async function homeFigure(facts: HomeFacts): Promise<FigureData> {
  const newest = await openObservatory()
  return {
    id: 'frontier',
    drawing: { kind: 'frontier', description: await describeHomeFrontier(facts) },
    table: frontierTable(shownCountries.map((id) => ({ id, frontier: facts.frontiers[id] }))),
    dates: frontierDates(newest, { index: facts.index, shown: facts.asOf }),
    json: `/v1/metrics/frontier${queryString({ of: 'US', index: facts.index, asOf: facts.asOf })}`,
  }
}
