import { formatEstimate, formatNumber, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { estimateRow, footOf, inWords, type NamedResult, resultsTable } from '../figures/from-results.ts'
import { queryString } from '../query/query-string.ts'
import type { RiskQuery } from '../query/topic-queries.ts'
import { evidenceTable } from './evidence-table.ts'
import { attackTable, hallucinationTable, refusalTable } from './findings.ts'
import { hostingSection } from './hosting.ts'
import type { Topic, TopicSection } from './topic.ts'

const published = [
  'caisi-2025-09-jailbreak',
  'caisi-2025-09-jailbreak-us',
  'caisi-12x',
  'caisi-2025-09-narratives',
  'caisi-kimi-k2-thinking-censorship',
  'cisco-multi-turn-highest',
  'cisco-multi-turn-lowest',
  'cisco-single-turn-highest',
  'cisco-single-turn-lowest',
  'deepseek-storage-china',
] as const

/** What models decline to say, how they stand attacks, and under whose law they are served. */
export function riskTopic(observatory: Observatory, { countryRule }: RiskQuery): Topic {
  const refusal = observatory.metric('refusal-gap', { countryRule })
  const hosting = observatory.metric('hosting-exposure', { countryRule })
  return {
    asOf: observatory.date,
    headline:
      refusal.kind === 'estimate'
        ? `Chinese models answer questions critical of China less often in full than questions critical of the United States, by about ${formatNumber(refusal.value, 'share')} percentage points more than American ones do`
        : 'What is known of risks',
    answer: [
      refusal.kind === 'estimate'
        ? `Share answered in full, the one set minus the other, American minus Chinese models: ${inWords(refusal)}, in percentage points, over ${refusal.n} models.`
        : '',
      hosting.kind === 'estimate'
        ? `Of endpoints that serve Chinese models and whose operator’s seat is known, ${formatEstimate(hosting)} are run from China.`
        : '',
      'On attacks too few evaluations print their numbers for a figure.',
    ]
      .filter(Boolean)
      .join(' '),
    sections: [
      refusalSection(observatory, countryRule),
      attackSection(observatory, countryRule),
      hostingSection(observatory, countryRule),
      otherSection(observatory),
    ],
    json: `/v1/metrics/refusal-gap${queryString({ countryRule, asOf: observatory.date })}`,
  }
}

function refusalSection(observatory: Observatory, countryRule: RiskQuery['countryRule']): TopicSection {
  const languages = [
    { language: 'en', name: 'English' },
    { language: 'zh', name: 'Chinese' },
    { language: 'fi', name: 'Finnish' },
  ] as const
  const target = languages.map(
    ({ language, name }): NamedResult => ({
      id: `target-${language}`,
      label: `Asked in ${name}`,
      result: observatory.metric('refusal-gap', { language, countryRule }),
    }),
  )
  const contrast = languages
    .filter(({ language }) => language !== 'en')
    .map(
      ({ language, name }): NamedResult => ({
        id: `language-${language}`,
        label: `${name} against English`,
        result: observatory.metric('refusal-gap', { contrast: 'language', language, countryRule }),
      }),
    )
  const all = [...target, ...contrast]
  const first = target[0]?.result
  return {
    id: 'refusal',
    title: 'What models decline to say',
    text: 'Share of questions answered in full; above 0 American models keep the share up better than Chinese ones. Chinese is the language of the questions, not of the model.',
    figures: [
      {
        id: 'refusal-gap',
        drawing: {
          kind: 'estimates',
          description: {
            title: 'The difference between critical questions, American minus Chinese models',
            subtitle: 'Difference of the shares answered in full, in percentage points, with 90 % intervals over labs',
            groups: [
              {
                heading: 'Questions critical of China against those critical of the United States',
                unit: '',
                reference: 0,
                rows: target.map(estimateRow),
              },
              {
                heading: 'The same questions critical of China in another language',
                unit: '',
                reference: 0,
                rows: contrast.map(estimateRow),
              },
            ],
            foot: footOf(
              observatory,
              all.map(({ result }) => result),
              { n: first?.kind === 'estimate' ? `${first.n} models` : 0, doesNotShow: metrics['refusal-gap'].cannotSay },
            ),
          },
        },
        table: resultsTable('Contrast', all),
        json: `/v1/metrics/refusal-gap${queryString({ countryRule, asOf: observatory.date })}`,
      },
    ],
    ...(first?.kind === 'estimate' && {
      tables: [{ id: 'answered-in-full', title: 'Share of questions answered in full', data: refusalTable(first) }],
      caveats: first.caveats,
    }),
    metrics: ['refusal-gap'],
  }
}

function attackSection(observatory: Observatory, countryRule: RiskQuery['countryRule']): TopicSection {
  const result = observatory.metric('attack-success-gap', { countryRule })
  const rows: readonly NamedResult[] = [{ id: 'attack-success-gap', label: 'Chinese minus American models', result }]
  return {
    id: 'attacks',
    title: 'How models stand attacks',
    text: attacksInWords(result),
    ...(result.kind === 'estimate' && {
      figures: [
        {
          id: 'attack-success-gap',
          drawing: {
            kind: 'estimates',
            description: {
              title: 'Share of attacks that succeed, Chinese minus American models',
              subtitle: 'Pooled over evaluations, with 90 % interval',
              groups: [{ unit: result.unit, reference: 0, rows: rows.map(estimateRow) }],
              foot: footOf(observatory, [result], { n: `${result.n} evaluations`, doesNotShow: metrics['attack-success-gap'].cannotSay }),
            },
          },
          table: resultsTable('Difference', rows),
          json: `/v1/metrics/attack-success-gap${queryString({ countryRule, asOf: observatory.date })}`,
        },
      ],
    }),
    tables: [
      { id: 'attacks-found', title: 'Attacks as evaluations print them', data: attackTable(observatory) },
      { id: 'published-risk', title: 'What is published', data: evidenceTable(observatory, published) },
    ].filter(({ data }) => data.rows.length > 0),
    metrics: ['attack-success-gap'],
  }
}

function attacksInWords(result: MetricResult): string {
  return result.kind === 'undetermined'
    ? 'No figure: the coverage is too low. Five evaluations that print their numbers of trials are needed to pool them; what there is stands below as printed.'
    : ''
}

function otherSection(observatory: Observatory): TopicSection {
  const data = hallucinationTable(observatory)
  return {
    id: 'findings',
    title: 'Other findings',
    text: 'Summaries of given texts that say what the texts do not, on one leaderboard, judged by its own model. It shows nothing of answers without a text.',
    tables:
      data.rows.length === 0
        ? []
        : [{ id: 'hallucination', title: 'Lowest shares of summaries with something made up, newest board', data }],
    metrics: [],
  }
}
