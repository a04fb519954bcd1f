import { expect, test } from 'vitest'
import { finding } from '../../fixtures/risk.ts'
import { lab, model, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const labs = [lab('openai', 'US'), lab('perplexity', 'US'), lab('deepseek', 'CN')]
const base = { model: 'deepseek/r1', relation: 'finetune', source: 'fixture' }
const models = [model('deepseek/r1', ['deepseek']), model('perplexity/r1-1776', ['perplexity'], { bases: [base] })]
const two = (label: string, lab: string, china: number, us: number, more: object = {}) => [
  finding(label, [lab], { successes: china, ...more }),
  finding(label, [lab], { successes: us, questionSet: 'us-criticism', ...more }),
]
const riskEvaluations = [
  ...two('o', 'openai', 45, 45),
  ...two('r1', 'deepseek', 20, 45, { model: 'deepseek/r1' }),
  ...two('r1-1776', 'perplexity', 30, 45, { model: 'perplexity/r1-1776' }),
  finding('o', ['openai'], { language: 'zh', successes: 40 }),
  finding('r1', ['deepseek'], { language: 'zh', successes: 10 }),
]
const facts = indexFacts(snapshot({ labs, models, riskEvaluations }, '2026-08-19', ['risk']))

test('compares questions critical of China with those critical of the US, between origins', () => {
  const gap = computeMetric(facts, 'refusal-gap', { draws: 100 })
  metricResultSchema.parse(gap)
  expect(gap).toMatchObject({ kind: 'estimate', value: 0.5, n: 2, details: { contrastOfA: 0, contrastOfB: -0.5 } })
})

test('shows models made from a base of another country apart, or counts them with their makers', () => {
  const apart = computeMetric(facts, 'refusal-gap', { draws: 100 })
  expect(apart).toMatchObject({
    details: {
      apart: [
        { side: 'r1-1776', share: 0.6 },
        { side: 'r1-1776', share: 0.9 },
      ],
    },
  })
  expect(computeMetric(facts, 'refusal-gap', { draws: 100, postTrained: 'with' })).toMatchObject({ n: 3, value: expect.closeTo(0.35, 9) })
})

test('compares languages over the models that answered in both', () => {
  const gap = computeMetric(facts, 'refusal-gap', { draws: 100, contrast: 'language', language: 'zh' })
  expect(gap).toMatchObject({ value: expect.closeTo(-0.1 + 0.2, 9), n: 2 })
})

test('says when there is nothing to compare', () => {
  expect(computeMetric(facts, 'refusal-gap', { judge: 'me' })).toMatchObject({ reason: 'no-data' })
  expect(computeMetric(facts, 'refusal-gap', { asOf: '2024-01-01' })).toMatchObject({ reason: 'no-data' })
  expect(computeMetric(indexFacts(snapshot({ labs })), 'refusal-gap')).toMatchObject({ reason: 'part-not-loaded' })
})
