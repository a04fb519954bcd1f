import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { riskCountsPossible } from './risk-counts-possible.ts'

const row = (outcome: string, more: object) => ({ kind: 'refusal', label: 'x', questionSet: 'q', outcome, date: '2025-01-01', ...more })

describe(riskCountsPossible.name, () => {
  it('finds more successes than trials, and findings without any figure', () => {
    const rows = [
      row('complete', { n: 50, successes: 50 }),
      row('denied', { n: 50, successes: 51 }),
      row('evasive', { successes: 1 }),
      row('hallucinated', { share: 0.1 }),
      row('other-error', {}),
    ]
    const context = contextOf({}, { 'risk-findings': [table('risk-findings', 'speechmap', '2026-01-01', rows)] })
    expect(riskCountsPossible.check(context)).toMatchObject([
      { record: 'x, q, denied', found: '51 of 50 trials', expected: 'at most 50' },
      { record: 'x, q, evasive' },
      { record: 'x, q, other-error', found: 'neither counts nor a share' },
    ])
  })
})
