import { expect, test } from 'vitest'
import { country, pulls } from '../../fixtures/adoption.ts'
import { snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const users = { subject: 'country', unit: 'share', measure: 'users-share' }
const share = (code: string, value: number, more = {}) =>
  pulls(code, '2025-12-31', value, { ...users, universe: 'microsoft-ai-diffusion', country: code, ...more })
const bin = (code: string, low: number, high: number, confidence = 'high') =>
  pulls(code, '2025-12-31', 0, {
    ...users,
    universe: 'microsoft-deepseek-share',
    country: code,
    value: { missing: 'not-published' },
    bounds: { low, high },
    confidence,
  })
const countries = [
  country('NO', 'high', { usServicesUnavailable: false }),
  country('CN', 'high', { usServicesUnavailable: true }),
  country('ET', 'low'),
  country('TD', 'low', { usServicesUnavailable: false }),
]
const adoption = [
  share('NO', 0.5),
  share('CN', 0.1),
  share('ET', 0.1, { incomeGroupLabel: 'Low income' }),
  share('TW', 0.3),
  bin('NO', 0, 0.05),
  bin('CN', 0.25, 1),
  bin('ET', 0.16, 0.2),
  bin('TD', 0.06, 0.1, 'low'),
]
const facts = indexFacts(snapshot({ countries, adoption }, '2026-08-19', ['adoption']))
const diffusion = (parameters = {}) => computeMetric(facts, 'diffusion-by-income', parameters)

test('is the unweighted mean of a group, compared with another, and names who is left out', () => {
  const result = diffusion()
  metricResultSchema.parse(result)
  expect(result).toMatchObject({ value: 0.1, n: 1, answer: 'lower', details: { unclassified: 1 } })
  expect(diffusion({ group: 'high' })).toMatchObject({ value: 0.3, n: 2 })
  if (result.kind === 'estimate') expect(result.caveats.join(' ')).toContain('left out: TW')
})

test('carries bins as bounds; overlapping ones are indeterminate', () => {
  const universe = 'microsoft-deepseek-share'
  expect(diffusion({ universe })).toMatchObject({
    answer: 'indeterminate',
    details: { low: expect.closeTo(0.11), high: expect.closeTo(0.15) },
  })
  expect(diffusion({ universe, confidence: 'high' })).toMatchObject({ n: 1, value: expect.closeTo(0.18) })
})

test('may be of economies that US assistants serve only, and says of how many that is not known', () => {
  const result = diffusion({ universe: 'microsoft-deepseek-share', usServices: 'available' })
  expect(result).toMatchObject({ n: 1, answer: 'higher' })
  if (result.kind === 'estimate') expect(result.caveats.join(' ')).toContain('Of 1 economies it is not known')
})

test('shows a share of AI users per 100 people as well', () => {
  expect(diffusion({ universe: 'microsoft-deepseek-share' })).toMatchObject({
    details: {
      groups: [expect.anything(), { group: 'low', usersPerHundredLow: expect.closeTo(1.6), usersPerHundredHigh: expect.closeTo(2) }],
    },
  })
})

test('takes groups as the publication prints them when asked, and has no figure for an empty one', () => {
  expect(diffusion({ grouping: 'as-published' })).toMatchObject({ n: 1, details: { unclassified: 3 } })
  expect(diffusion({ group: 'upper-middle' })).toMatchObject({ reason: 'no-data' })
})
