import { formatEstimate, formatValue, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detailNumber, detailText } from '../details.ts'
import type { FigureData } from '../figures/figure-data.ts'
import { estimateRow, footOf, inWords, type NamedResult, resultsTable } from '../figures/from-results.ts'
import { dateInWords, formatAmount } from '../format.ts'
import { queryString } from '../query/query-string.ts'
import { strings } from '../strings.ts'
import { concentrationSection } from './concentration.ts'
import { crossoverSection } from './crossovers.ts'
import { diffusionSection } from './diffusion.ts'
import { evidenceTable } from './evidence-table.ts'
import type { Topic, TopicSection } from './topic.ts'
import { disagreements, type Universe, universes } from './universes.ts'

/** Who is used, where it is counted: universe by universe, never summed up. */
export function adoptionTopic(observatory: Observatory): Topic {
  const shares = universes.map((universe) => ({ universe, rows: sharesOf(observatory, universe) }))
  const chinese = shares.flatMap(({ universe, rows }) => {
    const result = rows.find(({ id }) => id.endsWith('-CN'))?.result
    return result?.kind === 'estimate' ? [{ universe, result }] : []
  })
  const values = chinese.map(({ result }) => result.value)
  return {
    asOf: observatory.date,
    headline:
      values.length === 0
        ? 'Which share of use falls to Chinese models is not known on this date'
        : `Chinese models have at least ${formatValue(Math.min(...values), 'share')} to ${formatValue(Math.max(...values), 'share')} of the use that is counted, depending on where one counts`,
    answer: `${chinese.map(({ universe, result }) => `${universe.name}: ${inWords(result)}.`).join(' ')} These are shares of different wholes and are never added up or averaged.`,
    sections: [
      {
        id: 'shares',
        title: 'Shares of use, universe by universe',
        text: 'One chart a universe. The mark is what is known to be a country’s; the bar reaches to what it would be if all that is of unknown origin were its own. No interval: everything in the universe is counted.',
        figures: shares
          .filter(({ rows }) => rows.some(({ result }) => result.kind === 'estimate'))
          .map((share) => shareFigure(observatory, share)),
        metrics: ['adoption-share'],
      },
      crossoverSection(observatory),
      derivativeSection(observatory),
      diffusionSection(observatory),
      concentrationSection(observatory),
      {
        id: 'published',
        title: 'Published figures that disagree',
        text: 'They count different things: whose uploads, which models, which weeks, and of what whole. None is wrong for that; none can stand for another.',
        tables: disagreements
          .map(({ id, title, evidence }) => ({ id, title, data: evidenceTable(observatory, evidence) }))
          .filter(({ data }) => data.rows.length > 0),
        metrics: [],
      },
    ],
    json: `/v1/metrics/adoption-share${queryString({ asOf: observatory.date })}`,
  }
}

function sharesOf(observatory: Observatory, { id, given }: Universe): readonly NamedResult[] {
  return (['US', 'CN'] as const).map((of) => ({
    id: `${id}-${of}`,
    label: strings.countries[of],
    side: of,
    result: observatory.metric('adoption-share', { ...given, of }),
  }))
}

function shareFigure(
  observatory: Observatory,
  { universe, rows }: { readonly universe: Universe; readonly rows: readonly NamedResult[] },
): FigureData {
  const results = rows.map(({ result }) => result)
  const first = results.find((result) => result.kind === 'estimate')
  const window = first && windowInWords(first)
  return {
    id: `share-${universe.id}`,
    drawing: {
      kind: 'estimates',
      description: {
        title: universe.name,
        subtitle: `Percent of all ${universe.counts}${window === undefined ? '' : `; ${window}`}`,
        groups: [{ unit: '%', domain: [0, 100], rows: rows.map(estimateRow) }],
        foot: footOf(observatory, results, {
          n: first?.kind === 'estimate' ? `${formatAmount(first.n)} rows` : 0,
          doesNotShow: metrics['adoption-share'].cannotSay,
        }),
      },
    },
    table: resultsTable(strings.table.country, rows),
    json: `/v1/metrics/adoption-share${queryString({ ...plain(universe.given), of: 'CN', asOf: observatory.date })}`,
  }
}

function plain(given: Universe['given']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
}

function windowInWords(result: MetricResult): string | undefined {
  const [from, to] = [detailText(result, 'from'), detailText(result, 'to')]
  return from && to && `${dateInWords(from)} to ${dateInWords(to)}`
}

const regions = [
  { of: 'US', side: 'US', label: 'American bases' },
  { of: 'CN', side: 'CN', label: 'Chinese bases' },
  { of: 'EU', side: 'EU', label: 'European bases' },
  { of: 'other', side: 'elsewhere', label: 'bases of elsewhere' },
] as const

function derivativeSection(observatory: Observatory): TopicSection {
  const byRegion = regions.map(
    ({ of, side, label }): NamedResult => ({ id: `base-${of}`, label, side, result: observatory.metric('derivative-share', { of }) }),
  )
  const byFamily = ['Qwen', 'Llama', 'Gemma'].map(
    (of): NamedResult => ({ id: `family-${of}`, label: of, result: observatory.metric('derivative-share', { of, by: 'family' }) }),
  )
  const results = [...byRegion, ...byFamily].map(({ result }) => result)
  const chinese = byRegion[1]?.result
  const unknown = chinese && detailNumber(chinese, 'unknown')
  return {
    id: 'derivatives',
    title: 'On whose models new derivatives stand',
    ...(chinese?.kind === 'estimate' && {
      text: `Chinese bases: ${formatEstimate(chinese)} of ${chinese.n.toLocaleString('en')} fine-tunes and adapters in the copy of ${dateInWords(chinese.evaluatedOn)}. Of ${Math.round(unknown ?? 0)} the root is not known: the mark counts none of them, the bar all of them.`,
    }),
    figures: [
      {
        id: 'derivative-share',
        drawing: {
          kind: 'estimates',
          description: {
            title: 'Share of new fine-tunes and adapters by the country of their root base, and by its family',
            subtitle: 'Percent of repositories on Hugging Face in one copy, with bounds for unknown roots (bar) and 90 % intervals (line)',
            groups: [
              { heading: 'By country of the root base', unit: '%', domain: [0, 100], rows: byRegion.map(estimateRow) },
              { heading: 'By family of the root base', unit: '%', domain: [0, 100], rows: byFamily.map(estimateRow) },
            ],
            foot: footOf(observatory, results, {
              n: chinese?.kind === 'estimate' ? `${formatAmount(chinese.n)} repositories` : 0,
              doesNotShow: metrics['derivative-share'].cannotSay,
            }),
          },
        },
        table: resultsTable('Base', [...byRegion, ...byFamily]),
        json: `/v1/metrics/derivative-share${queryString({ asOf: observatory.date })}`,
      },
    ],
    metrics: ['derivative-share'],
    ...(chinese?.kind === 'estimate' && { caveats: chinese.caveats }),
  }
}
