import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

test('the rating of kimi-k3-max on LMArena’s board of 2026-08-19 is 1489.7 [1483.8, 1495.5] at 95 %, from 14,241 votes', () => {
  const rating = observatory.metric('arena-rating', { asOf: '2026-08-19', model: 'moonshotai/kimi-k3', level: 0.95 })
  expect(rating).toMatchObject({
    kind: 'estimate',
    n: 14_241,
    value: expect.closeTo(1489.7, 1),
    interval: { low: expect.closeTo(1483.8, 1), high: expect.closeTo(1495.5, 1) },
  })
})

test('a model exactly half-way between the anchors of the index would be at 140; the fit of 222 models is within 0.05 of what was published', () => {
  const index = observatory.metric('capability-index', { refits: 0 })
  expect(index).toMatchObject({ details: { model: 'GPT-5.6 Sol', modelsCompared: 222 } })
  if (index.kind !== 'estimate') throw new Error('an estimate is expected')
  expect(index.details?.rmseFromPublished).toBeLessThanOrEqual(0.05)
})

test('OpenAI’s notable releases turn from mostly open to mostly closed in 2021, a year before the common claim says', () => {
  const change = observatory.metric('openness-change-point', { of: 'openai' })
  expect(change).toMatchObject({ kind: 'estimate', value: 2021, answer: 'closed' })
})

test('the best open weights of August 2026 are Chinese, so the open gap is the gap of the two countries: 4.6 points', () => {
  const gap = observatory.metric('best-open-gap', { asOf: '2026-08-11' })
  expect(gap).toMatchObject({ value: expect.closeTo(4.64, 2), details: { leadersOfB: ['Kimi K3'] } })
})
