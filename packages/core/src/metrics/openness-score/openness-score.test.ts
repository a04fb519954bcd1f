import { expect, test } from 'vitest'
import { opennessAssessmentSchema } from '../../entities/index.ts'
import { lab, listing, model, snapshot, weights } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'
import { opennessItemNames } from './score.ts'

const labs = [lab('a', 'CN')]
const models = ['a/open', 'a/closed'].map((id) => model(id, ['a']))
const listings = [listing('a/open', ['a'], '2026-05-01', 'open-weights'), listing('a/closed', ['a'], '2026-06-01', 'api')]
const releases = [weights('a/open', '2026-05-01', undefined)]
const facts = indexFacts(snapshot({ labs, models, listings, releases }, '2026-08-19', ['openness']))

test('counts what is known to be open, with bounds for what nobody has judged', () => {
  const score = computeMetric(facts, 'openness-score')
  metricResultSchema.parse(score)
  // Open weights under an unknown licence: 3 to 18 points. Behind an API: 0 for access and licence, at most 12.
  expect(score).toMatchObject({ value: (100 * 1.5) / 18, n: 2, details: { points: { low: 1.5, high: 15 }, models: 2 } })
  expect(computeMetric(facts, 'openness-score', { model: 'a/closed' })).toMatchObject({ value: 0, n: 1, details: { points: { high: 12 } } })
})

test('takes a stored assessment of the scheme over what access and licence imply', () => {
  const assessment = opennessAssessmentSchema.parse({
    ...{ scheme: 'aa', label: 'open', model: 'a/open', lab: 'a', date: '2026-07-01', knownSince: '2026-07-01', source: 'fixture' },
    items: opennessItemNames.map((item) => ({ item, score: 2 })),
  })
  const judged = indexFacts(snapshot({ labs, models, listings, releases, opennessAssessments: [assessment] }, '2026-08-19', ['openness']))
  expect(computeMetric(judged, 'openness-score', { model: 'a/open' })).toMatchObject({ value: expect.closeTo(66.67, 2) })
})

test('gives no figure of nobody', () => {
  expect(computeMetric(facts, 'openness-score', { of: 'FR' })).toMatchObject({ reason: 'no-data' })
})
