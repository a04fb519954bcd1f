import { frontierChart } from '@openfrontier/charts'
import { formatNumber } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { Figure } from '../components/figure.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { detailText } from '../details.ts'
import { apiUrl } from '../environment.ts'
import { intervalEnds } from '../format.ts'
import { queryString } from '../query/query-string.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { describeHomeFrontier } from './describe-home-frontier.ts'
import { type HomeFacts, shownCountries } from './home-facts.ts'
import { ScaleControls } from './scale-controls.tsx'

/** The best model of both countries over time. */
export async function FrontierFigure({ facts }: { readonly facts: HomeFacts }) {
  const description = await describeHomeFrontier(facts)
  const query = queryString({ of: 'US', index: facts.index, asOf: facts.asOf })
  return (
    <Figure
      id="frontier"
      title={description.title}
      subtitle={description.subtitle}
      foot={description.foot}
      controls={<ScaleControls facts={facts} />}
      draw={(width) => frontierChart(description, { width }, { parts: 'plot' })}
      table={{ kind: 'here', content: <FrontierTable facts={facts} /> }}
      json={`${apiUrl()}/v1/metrics/frontier${query}`}
    />
  )
}

function FrontierTable({ facts }: { readonly facts: HomeFacts }) {
  const words = strings.table
  return (
    <ScrollRegion label={words.asTable}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.country}</th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.model}</th>
            <th scope="col" className={table.number}>
              {words.value}
            </th>
            <th scope="col" className={table.number}>
              {words.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {shownCountries.flatMap((country) => {
            const frontier = facts.frontiers[country]
            if (frontier.kind !== 'series') return []
            return frontier.points.map((point) => (
              <tr key={`${country} ${point.date}`}>
                <td>
                  <Country code={country} />
                </td>
                <td className={table.date}>{point.date}</td>
                <td>{detailText(point, 'record')}</td>
                <td className={table.number}>{formatNumber(point.value, point.unit)}</td>
                <td className={table.number}>{intervalEnds(point)}</td>
              </tr>
            ))
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
