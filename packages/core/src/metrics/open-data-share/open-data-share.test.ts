import { expect, test } from 'vitest'
import { licenseLabelSchema, type OpennessAssessment, opennessAssessmentSchema } from '../../entities/index.ts'
import { indexScore, lab, model, snapshot, weights } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const label = (name: string, license: unknown) => licenseLabelSchema.parse({ namespace: 'mof', label: name, license, sources: ['fixture'] })

function record(scheme: 'mof' | 'osai', id: string, items: readonly Readonly<Record<string, string>>[]): OpennessAssessment {
  return opennessAssessmentSchema.parse({
    ...{ scheme, label: id, model: id, lab: id.split('/')[0], date: '2025-01-01', knownSince: '2026-05-11', source: 'fixture' },
    items: items.map((item) => ({ score: { missing: 'not-applicable' }, ...item })),
  })
}
const mof = (id: string, data?: string) =>
  record('mof', id, [{ item: 'Model parameters (Final)', license: 'CC BY 4.0' }, ...(data ? [{ item: 'Datasets', license: data }] : [])])
const osai = (id: string, words: Readonly<Record<string, string>>) =>
  record(
    'osai',
    id,
    Object.entries(words).map(([item, word]) => ({ item, word })),
  )

const ids = ['a/open', 'b/undisclosed', 'c/silent', 'd/unranked']
const facts = indexFacts(
  snapshot(
    {
      labs: ids.map((id) => lab(id.split('/')[0] ?? '', id.startsWith('a') ? 'US' : 'CN')),
      models: ids.map((id) => model(id, [id.split('/')[0] ?? ''])),
      releases: ids.map((id) => weights(id, '2025-01-01', 'MIT')),
      indexScores: ids.slice(0, 3).map((id) => indexScore(id, [id.split('/')[0] ?? ''], '2026-05-11', 130, '2025-01-01')),
      licenseLabels: [label('CC BY 4.0', 'CC-BY-4.0'), label('Undisclosed', { missing: 'not-applicable' })],
      opennessAssessments: [
        mof('a/open', 'CC BY 4.0'),
        mof('b/undisclosed', 'Undisclosed'),
        mof('c/silent'),
        mof('d/unranked', 'CC BY 4.0'),
        osai('a/open', { llmweights: 'open', llmdata: 'open', rldata: 'partial' }),
        osai('b/undisclosed', { llmweights: 'open', llmdata: 'partial', rldata: 'open' }),
      ],
    },
    '2026-08-19',
    ['openness'],
  ),
)
const share = (parameters: Record<string, unknown> = {}) => computeMetric(facts, 'open-data-share', { draws: 100, ...parameters })

test('counts models with public weights whose data are out under an open licence; described or partial data do not count', () => {
  const result = share()
  metricResultSchema.parse(result)
  expect(result).toMatchObject({ value: 1 / 3, n: 3, details: { yes: 1, no: 2 } })
})

test('assessed models that nobody ranks count only where all assessed ones are asked for', () => {
  expect(share({ among: 'assessed' })).toMatchObject({ value: 1 / 2, n: 4 })
})

test('asks for data of all stages where told to', () => {
  expect(share({ scheme: 'osai' })).toMatchObject({ value: 1 / 2, n: 2 })
  expect(share({ scheme: 'osai', stages: 'all' })).toMatchObject({ value: 0, n: 2 })
})

test('none among few labs is no proof of none', () => {
  const chinese = share({ of: 'CN' })
  expect(chinese).toMatchObject({ value: 0, n: 2, interval: { low: 0 } })
  // Wilson for 0 of 2 at 90 %: z² / (2 + z²) with z = 1.645.
  expect(chinese.kind === 'estimate' && 'high' in chinese.interval && chinese.interval.high).toBeCloseTo(2.7055 / 4.7055, 4)
})

test('gives no figure without the part', () => {
  expect(computeMetric(indexFacts(snapshot({})), 'open-data-share')).toMatchObject({ reason: 'part-not-loaded' })
})
