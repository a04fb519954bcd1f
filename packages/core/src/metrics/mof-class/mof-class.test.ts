import { expect, test } from 'vitest'
import { licenseLabelSchema, type OpennessAssessment, opennessAssessmentSchema } from '../../entities/index.ts'
import { lab, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const labs = [lab('a', 'CN'), lab('b', 'CN'), lab('c', 'US')]
const label = (name: string, license: unknown) => licenseLabelSchema.parse({ namespace: 'mof', label: name, license, sources: ['fixture'] })
const licenseLabels = [label('CC BY 4.0', 'CC-BY-4.0'), label('unlicensed', { missing: 'not-published' })]
const third = ['Model architecture', 'Model parameters (Final)', 'Evaluation results', 'Model card', 'Data card', 'Technical report']

function record(lab: string, license: string | undefined): OpennessAssessment {
  return opennessAssessmentSchema.parse({
    ...{ scheme: 'mof', label: lab, model: { missing: 'unknown' }, lab, date: '2025-01-01', knownSince: '2026-05-11', source: 'fixture' },
    items: third.map((item) => ({ item, score: { missing: 'not-applicable' }, ...(license && { license }) })),
  })
}
const opennessAssessments = [record('a', 'CC BY 4.0'), record('b', 'unlicensed'), record('b', undefined), record('c', 'CC BY 4.0')]
const facts = indexFacts(snapshot({ labs, licenseLabels, opennessAssessments }, '2026-08-19', ['openness']))

test('counts records of a side that reach a class, with bounds where a licence is not known', () => {
  const share = computeMetric(facts, 'mof-class', { draws: 100 })
  metricResultSchema.parse(share)
  expect(share).toMatchObject({ value: 0.5, n: 3, details: { yes: 1, no: 1, unknown: 1, upperBound: 2 / 3 } })
  expect(computeMetric(facts, 'mof-class', { of: 'US', reaches: 'II', draws: 100 })).toMatchObject({ value: 0, n: 1 })
})

test('gives no figure without the part, or of nobody', () => {
  expect(computeMetric(indexFacts(snapshot({ labs })), 'mof-class')).toMatchObject({ reason: 'part-not-loaded' })
  expect(computeMetric(facts, 'mof-class', { of: 'FR' })).toMatchObject({ reason: 'no-data' })
})
