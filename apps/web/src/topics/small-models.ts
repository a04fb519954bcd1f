import { formatEstimate, metrics, type Observatory } from '@openfrontier/core'
import { axisUnit, estimateRow, footOf, type NamedResult, resultsTable } from '../figures/from-results.ts'
import { queryString } from '../query/query-string.ts'
import type { FrontierChoice } from './frontier.ts'
import type { TopicSection } from './topic.ts'

/** The best models that few parameters run. */
export function sizeSection(observatory: Observatory, { countryRule, top }: FrontierChoice): TopicSection {
  const measure = (index: 'eci' | 'arena', given: { readonly a?: string; readonly b?: string; readonly measure: 'gap' | 'best' }) =>
    observatory.metric('small-model-frontier', { ...given, index, countryRule, top })
  const scales = (['eci', 'arena'] as const).map((index) => ({
    name: index === 'eci' ? 'Epoch Capabilities Index' : 'LMArena’s text board',
    best: [
      { id: `${index}-US`, label: 'Best small American model', side: 'US', result: measure(index, { measure: 'best', a: 'US' }) },
      { id: `${index}-CN`, label: 'Best small Chinese model', side: 'CN', result: measure(index, { measure: 'best', a: 'CN' }) },
    ] satisfies NamedResult[],
    gap: { id: `${index}-gap`, label: 'United States minus China', result: measure(index, { measure: 'gap' }) } satisfies NamedResult,
  }))
  const rows = scales.flatMap(({ best, gap }) => [...best, gap])
  const gap = scales[0]?.gap.result
  const unitOf = (results: readonly NamedResult[]) =>
    results.map(({ result }) => (result.kind === 'estimate' ? result.unit : '')).find(Boolean) ?? ''
  return {
    id: 'small-models',
    title: 'The best that few parameters run',
    text: `Models known to use at most 40 billion parameters for one token.${
      gap?.kind === 'estimate'
        ? ` American minus Chinese: ${formatEstimate(gap)}. The interval holds models whose size is only partly known.`
        : ''
    }`,
    figures: [
      {
        id: 'small-model-frontier',
        drawing: {
          kind: 'estimates',
          description: {
            title: 'The best small models of both countries',
            subtitle: 'Score and difference with 90 % intervals, widened to the bounds where a size is only partly known',
            groups: scales.flatMap(({ name, best, gap: difference }) => [
              { heading: `${name}: best, ${unitOf(best)}`, unit: axisUnit(unitOf(best)), rows: best.map(estimateRow) },
              {
                heading: `${name}: difference, ${unitOf([difference])}`,
                unit: axisUnit(unitOf([difference])),
                reference: 0,
                rows: [estimateRow(difference)],
              },
            ]),
            foot: footOf(
              observatory,
              rows.map(({ result }) => result),
              { n: gap?.kind === 'estimate' ? `${gap.n} models` : 0, doesNotShow: metrics['small-model-frontier'].cannotSay },
            ),
          },
        },
        table: resultsTable('Measure', rows),
        json: `/v1/metrics/small-model-frontier${queryString({ countryRule, top, asOf: observatory.date })}`,
      },
    ],
    metrics: ['small-model-frontier'],
    ...(gap?.kind === 'estimate' && { caveats: gap.caveats }),
  }
}
