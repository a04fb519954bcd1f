import { type FrontierDescription, type FrontierPoint, frontierChart } from '@openfrontier/charts'
import { formatNumber, type MetricResult, metrics } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { Figure } from '../components/figure.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { detailText } from '../details.ts'
import { apiUrl } from '../environment.ts'
import { intervalEnds } from '../format.ts'
import { openObservatory } from '../observatory.ts'
import type { IndexChoice } from '../query/queries.ts'
import { queryString } from '../query/query-string.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { type HomeFacts, shownCountries } from './home-facts.ts'
import { ScaleControls } from './scale-controls.tsx'
import { gapFinding } from './sentences.ts'

/** Day on which LMArena changed how its board is computed, as core has it: values before and after stand on different scales. */
const boardMethodChanges = ['2025-07-23'] as const

const subtitles: Readonly<Record<IndexChoice, string>> = {
  eci: 'Best model of each country by date of release, Epoch Capabilities Index, in points (Claude 3.5 Sonnet = 130, GPT-5 = 150), with 90 % intervals of each record',
  arena: 'Best row of each country on each published board, LMArena text, overall, style-controlled, in points, with 90 % intervals',
}

/** The best model of both countries over time. */
export async function FrontierFigure({ facts }: { readonly facts: HomeFacts }) {
  const description = await describe(facts)
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

async function describe(facts: HomeFacts): Promise<FrontierDescription> {
  const gap = facts.index === 'eci' ? facts.gap : facts.arenaGap
  const evaluatedOn = gap.kind === 'estimate' ? gap.evaluatedOn : facts.asOf
  const level = gap.kind === 'estimate' && 'low' in gap.interval ? gap.interval.level : undefined
  return {
    title: gapFinding(gap) ?? strings.home.frontier,
    subtitle: subtitles[facts.index],
    unit: gap.kind === 'estimate' ? gap.unit : 'points',
    asOf: facts.asOf,
    kind: facts.index === 'eci' ? 'steps' : 'dated-points',
    series: shownCountries.map((id) => ({ id, name: strings.countries[id], points: pointsOf(facts.frontiers[id]) })),
    ...(facts.index === 'arena' && { breaks: boardMethodChanges }),
    ...(level !== undefined && { intervalLevel: level }),
    decimals: 1,
    foot: {
      n: gap.kind === 'estimate' ? `${gap.n} models` : 0,
      dataThrough: evaluatedOn,
      source: await sourcesOf(gap),
      doesNotShow: metrics.frontier.cannotSay.join(' '),
    },
  }
}

function pointsOf(frontier: MetricResult): FrontierPoint[] {
  if (frontier.kind !== 'series') return []
  return frontier.points.map((point) => {
    const label = detailText(point, 'record')
    return {
      date: point.date,
      value: point.value,
      ...('low' in point.interval && { low: point.interval.low, high: point.interval.high }),
      ...(label !== undefined && { label }),
    }
  })
}

async function sourcesOf(result: MetricResult): Promise<string> {
  const { sources } = await openObservatory()
  const ids = result.kind === 'estimate' ? result.inputs.filter((input) => input.kind === 'source').map((input) => input.id) : []
  return ids.map((id) => sources.get(id)?.attribution ?? id).join('; ') || strings.missing.unknown
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
