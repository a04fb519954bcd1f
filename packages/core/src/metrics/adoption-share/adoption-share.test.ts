import { expect, test } from 'vitest'
import { pulls } from '../../fixtures/adoption.ts'
import { lab, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const cn = { countryLabel: 'CN', labs: ['deepseek'] }
const us = { countryLabel: 'US', labs: ['meta'] }
const labs = [lab('deepseek', 'CN'), lab('meta', 'US')]
const adoption = [
  pulls('a', '2026-07-01', 100, cn),
  pulls('a', '2026-07-31', 400, cn),
  pulls('b', '2026-07-01', 1000, us),
  pulls('b', '2026-07-31', 1500, us),
  pulls('new', '2026-07-31', 200),
  pulls('embed', '2026-07-31', 9000, { ...us, kept: false }),
]
const facts = indexFacts(snapshot({ labs, adoption }, '2026-08-19', ['adoption']))
const window = { universe: 'library', from: '2026-07-02', to: '2026-07-31' }

test('is of the increase in the window, what is nobody’s in the whole, and a bound beside', () => {
  const share = computeMetric(facts, 'adoption-share', window)
  metricResultSchema.parse(share)
  expect(share).toMatchObject({
    kind: 'estimate',
    value: 0.3,
    unit: 'share',
    evaluatedOn: '2026-07-31',
    details: { universe: 'library', lowerBound: 0.3, upperBound: 0.5, yes: 300, unknown: 200, total: 1000 },
  })
})

test('draws a running total straight between two copies, and may be of where it stands', () => {
  const half = computeMetric(facts, 'adoption-share', { ...window, to: '2026-07-16' })
  // Half of 300 and of 500; what is first seen on the 31st has not been listed by then.
  expect(half).toMatchObject({ details: { yes: 150, total: 400 } })
  expect(computeMetric(facts, 'adoption-share', { ...window, counting: 'level' })).toMatchObject({ details: { yes: 400, total: 2100 } })
})

test('counts by our record of developers under the country rule, or by the label of the source', () => {
  expect(computeMetric(facts, 'adoption-share', { ...window, by: 'developers', of: 'deepseek' })).toMatchObject({ value: 0.3 })
  expect(computeMetric(facts, 'adoption-share', { ...window, by: 'label', of: 'b' })).toMatchObject({ value: 0.5 })
  expect(computeMetric(facts, 'adoption-share', { ...window, by: 'family', of: 'Qwen' })).toMatchObject({ reason: 'no-data' })
})

test('counts what the source marks as no model proper only when asked', () => {
  expect(computeMetric(facts, 'adoption-share', { ...window, include: 'all' })).toMatchObject({ details: { total: 10_000 } })
})

test('leaves out rows by name, says so, and refuses names that no row has', () => {
  expect(computeMetric(facts, 'adoption-share', { ...window, without: 'new+a' })).toMatchObject({
    value: 0,
    details: { total: 500 },
    caveats: expect.arrayContaining(['Left out as asked: new, a.']),
  })
  expect(computeMetric(facts, 'adoption-share', { ...window, without: 'new+none' })).toMatchObject({
    reason: 'no-data',
    detail: expect.stringContaining('no row named none'),
  })
})

test('refuses to combine universes, copies and measures', () => {
  expect(computeMetric(facts, 'adoption-share', { universe: 'library+other' })).toMatchObject({ reason: 'not-comparable' })
  const copies = ['x', 'y'].map((copy) => pulls('a', '2026-07-01', 1, { ...cn, copy, measure: 'tokens' }))
  const copied = indexFacts(snapshot({ adoption: copies }, '2026-08-19', ['adoption']))
  expect(computeMetric(copied, 'adoption-share', { universe: 'library' })).toMatchObject({ reason: 'not-comparable' })
  expect(computeMetric(copied, 'adoption-share', { universe: 'library', copy: 'x' })).toMatchObject({ value: 1 })
  const measures = indexFacts(snapshot({ adoption: [...adoption, ...copies] }, '2026-08-19', ['adoption']))
  expect(computeMetric(measures, 'adoption-share', { universe: 'library' })).toMatchObject({ reason: 'not-comparable' })
})

test('takes the newest copy that does not repeat the one before', () => {
  const counted = (day: string, value: number, more = {}) =>
    pulls('a', day, value, { ...cn, measure: 'downloads-30-days', period: { from: day, to: day }, ...more })
  const rows = [counted('2026-05-10', 7), counted('2026-05-12', 7, { repeats: '2026-05-10' })]
  const share = computeMetric(indexFacts(snapshot({ adoption: rows }, '2026-08-19', ['adoption'])), 'adoption-share', {
    universe: 'library',
  })
  expect(share).toMatchObject({ evaluatedOn: '2026-05-10', caveats: [expect.stringContaining('2026-05-12'), expect.anything()] })
})

test('gives no figure before the first copy, without the part, for an unknown universe or lab', () => {
  expect(computeMetric(facts, 'adoption-share', { ...window, from: '2026-06-01' })).toMatchObject({ reason: 'no-data' })
  expect(computeMetric(facts, 'adoption-share', { ...window, asOf: '2026-01-01' })).toMatchObject({ reason: 'no-data-before' })
  expect(computeMetric(indexFacts(snapshot({})), 'adoption-share')).toMatchObject({ reason: 'part-not-loaded' })
  expect(computeMetric(facts, 'adoption-share', { universe: 'nowhere' })).toMatchObject({ reason: 'no-data' })
  expect(computeMetric(facts, 'adoption-share', { ...window, by: 'developers', of: 'nobody' })).toMatchObject({ reason: 'unknown-party' })
})
