import { formatNumber, formatValue, type MetricParameters, type Observatory } from '@openfrontier/core'
import { detail, detailNumber } from '../details.ts'
import { whyNot } from '../figures/from-results.ts'
import type { TopicSection } from './topic.ts'

const counted: readonly { readonly name: string; readonly given: MetricParameters<'concentration'> }[] = [
  { name: 'Ollama’s library, families by pulls added in thirty days', given: {} },
  {
    name: 'OpenRouter’s fifty largest, models by tokens in thirty days',
    given: { universe: 'openrouter-top-50', copy: 'CS', by: 'label' },
  },
  { name: 'Hugging Face, models by downloads in thirty days', given: { universe: 'huggingface-llmfit', by: 'label' } },
  { name: 'New derivatives on Hugging Face, by family of the root base', given: { universe: 'huggingface-derivatives' } },
]

/** How few families or models hold how much of each universe. */
export function concentrationSection(observatory: Observatory): TopicSection {
  const found = counted.map(({ name, given }) => ({ name, result: observatory.metric('concentration', given) }))
  const first = found[0]?.result
  const effective = first && detailNumber(first, 'effectiveNumber')
  return {
    id: 'concentration',
    title: 'How concentrated use is',
    ...(effective !== undefined && {
      text: `In Ollama’s library use is as concentrated as if ${effective.toFixed(1)} families of equal size shared it. The number belongs to its universe alone.`,
    }),
    tables: [
      {
        id: 'concentration',
        title: 'Effective number of parts, and the share of the four largest',
        data: {
          columns: [
            { name: 'Universe' },
            { name: 'Effective number', number: true },
            { name: 'Herfindahl index', number: true },
            { name: 'Bounds', number: true },
            { name: 'Four largest, %', number: true },
            { name: 'Parts', number: true },
            { name: 'The four largest' },
            { name: 'To', date: true },
          ],
          rows: found.map(({ name, result }) => {
            if (result.kind !== 'estimate')
              return [
                { text: name },
                { text: '–', value: '' },
                ...['', '', '', ''].map((text) => ({ text })),
                { text: whyNot(result) },
                { text: '' },
              ]
            const of = (key: string) => detailNumber(result, key) ?? Number.NaN
            return [
              { text: name },
              { text: of('effectiveNumber').toFixed(1), value: of('effectiveNumber') },
              { text: formatNumber(result.value, result.unit), value: result.value },
              { text: `${formatNumber(of('lowerBound'), result.unit)} to ${formatNumber(of('upperBound'), result.unit)}` },
              { text: formatNumber(of('topShare'), 'share'), value: of('topShare') },
              { text: String(of('parts')), value: of('parts') },
              { text: largestOf(detail(result, 'largest')) },
              { text: result.evaluatedOn },
            ]
          }),
        },
      },
    ],
    metrics: ['concentration'],
  }
}

function largestOf(largest: unknown): string {
  if (!Array.isArray(largest)) return ''
  return largest
    .flatMap((one: unknown) => {
      const { part, share } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>
      return typeof part === 'string' && typeof share === 'number' ? [`${part} ${formatValue(share, 'share')}`] : []
    })
    .join(', ')
}
