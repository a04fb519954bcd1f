import type { Estimate, Series } from '@openfrontier/core/metrics'
import { expect, test } from 'vitest'
import { describeFrontier } from './describe-frontier.ts'

const head = {
  metric: 'frontier-gap@1',
  parameters: {},
  unit: 'index points',
  population: 'test',
  asOf: '2026-08-11',
  evaluatedOn: '2026-08-11',
  caveats: [],
}
const interval = { low: 3, high: 9, level: 0.9, method: 'test' }
const gap = (value: number): Estimate =>
  ({
    kind: 'estimate',
    ...head,
    value,
    interval,
    n: 205,
    inputs: [{ kind: 'source', id: 'epoch-eci' }],
    details: { bestOfA: 157 + value, bestOfB: 157, leadersOfA: ['One'], leadersOfB: ['Other'] },
  }) as unknown as Estimate
const frontier = (record: string): Series =>
  ({ kind: 'series', points: [{ date: '2026-07-01', ...gap(4), value: 157, details: { record } }], caveats: [] }) as unknown as Series
const figures = (value: number) => ({
  index: 'eci' as const,
  asOf: '2026-08-19',
  gap: gap(value),
  sides: [
    { id: 'US' as const, name: 'United States', frontier: frontier('One') },
    { id: 'CN' as const, name: 'China', frontier: frontier('Other') },
  ],
  breaks: ['2025-07-23'],
  attributionOf: (id: string) => `credit to ${id}`,
})

test('the title says who leads and what the other has', () => {
  expect(describeFrontier(figures(4.64)).title).toBe('One leads with 161.6 points; the best of China, Other, has 157.0')
  expect(describeFrontier(figures(-4.64)).title).toBe('Other leads with 157.0 points; the best of United States, One, has 152.4')
})

test('the foot says how many, through when, whose, and what it does not show', () => {
  expect(describeFrontier(figures(4)).foot).toMatchObject({ n: '205 models', dataThrough: '2026-08-11', source: 'credit to epoch-eci' })
})

test('a board marks the days on which its method changed', () => {
  expect(describeFrontier({ ...figures(4), index: 'arena' })).toMatchObject({ kind: 'dated-points', breaks: ['2025-07-23'] })
})

test('without a gap it still draws what there is', () => {
  const undetermined = {
    kind: 'undetermined' as const,
    metric: 'frontier-gap@1',
    parameters: {},
    reason: 'no-data' as const,
    detail: 'none',
    asOf: '2026-08-19' as never,
  }
  expect(describeFrontier({ ...figures(4), gap: undetermined })).toMatchObject({
    title: 'The best models of each side',
    series: [{ id: 'US' }, { id: 'CN' }],
  })
})
