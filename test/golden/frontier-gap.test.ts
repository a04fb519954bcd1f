import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

test('the index gap on 2026-08-11 is 4.6 points, GPT-5.6 Sol at 161.65 against Kimi K3 at 157.01', () => {
  expect(observatory.asOf('2026-08-11').metric('frontier-gap')).toMatchObject({
    kind: 'estimate',
    value: expect.closeTo(4.6, 1),
    unit: 'index points',
    details: {
      leadersOfA: ['GPT-5.6 Sol'],
      leadersOfB: ['Kimi K3'],
      bestOfA: expect.closeTo(161.65, 2),
      bestOfB: expect.closeTo(157.01, 2),
    },
  })
})

test('the Arena gap on 2026-08-19 is 17.7 points [11.1, 24.3], expected wins 52.5 %', () => {
  const gap = observatory.asOf('2026-08-19').metric('frontier-gap', { index: 'arena' })
  expect(gap).toMatchObject({
    kind: 'estimate',
    value: expect.closeTo(17.7, 1),
    interval: { low: expect.closeTo(11.1, 1), high: expect.closeTo(24.3, 1), level: 0.9 },
    details: { leadersOfA: ['claude-fable-5'], leadersOfB: ['kimi-k3-max'], expectedWinRate: expect.closeTo(0.525, 3) },
  })
})

test('by parity China is behind within the margin on that board', () => {
  expect(observatory.asOf('2026-08-19').metric('parity', { index: 'arena' })).toMatchObject({ answer: 'behind-within-margin' })
})

test('the leading rows of that board are as published', () => {
  const rows = observatory.facts.ratings({ category: 'overall', styleControl: true }, '2026-08-19' as never)
  const row = (label: string) => rows.find((rating) => rating.label === label)
  expect(row('claude-fable-5')).toMatchObject({
    value: expect.closeTo(1507.3, 1),
    interval: { low: expect.closeTo(1502.1, 1), high: expect.closeTo(1512.6, 1) },
  })
  expect(row('kimi-k3-max')).toMatchObject({
    value: expect.closeTo(1489.7, 1),
    interval: { low: expect.closeTo(1483.8, 1), high: expect.closeTo(1495.5, 1) },
    votes: 14241,
  })
})
