import { describe, expect, it } from 'vitest'
import { benchmark, contextOf, table } from '../src/testing/facts.ts'
import { scoresWithinRange } from './scores-within-range.ts'

const row = (id: string, name: string, value: number) => ({ version: 'v', benchmark: name, metric: 'm', value, evaluator: 'unknown', id })
const found = (rows: readonly object[]) =>
  scoresWithinRange.check(
    contextOf(
      {
        benchmarks: [
          benchmark('share', { ceiling: 0.6, rescaled: ['index'] }),
          benchmark('minutes', { unit: 'minutes' }),
          benchmark('points', { unit: 'points' }),
        ],
      },
      {
        evaluations: [table('evaluations', 'hub', '2026-04-27', rows)],
        'benchmark-results': [table('benchmark-results', 'index', '2026-04-27', [{ label: 'x', benchmark: 'share', value: 0.9 }])],
      },
    ),
  )

describe(scoresWithinRange.name, () => {
  it('finds percent where a share is expected, and what is above the ceiling', () => {
    expect(found([row('1', 'share', 0.5), row('2', 'share', 55), row('3', 'share', 0.7)])).toMatchObject([
      { record: 'v on share', found: '55', expected: '0 to 0.6' },
      { record: 'v on share', found: '0.7' },
    ])
  })

  it('finds a time below zero, and lets points be', () => {
    expect(found([row('1', 'minutes', -1), row('2', 'minutes', 4000), row('3', 'points', 1500)])).toMatchObject([{ found: '-1' }])
  })
})
