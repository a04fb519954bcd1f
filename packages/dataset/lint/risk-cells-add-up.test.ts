import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { riskCellsAddUp } from './risk-cells-add-up.ts'

const row = (label: string, outcome: string, successes: number, n = 50) => ({
  ...{ kind: 'refusal', label, questionSet: 'q', outcome, date: '2025-01-01', judge: 'j', n, successes },
})
const found = (rows: readonly object[]) =>
  riskCellsAddUp.check(contextOf({}, { 'risk-findings': [table('risk-findings', 'speechmap', '2026-01-01', rows)] }))

describe(riskCellsAddUp.name, () => {
  it('finds outcomes of one cell that do not add up to its trials', () => {
    expect(found([row('x', 'complete', 30), row('x', 'denied', 20), row('y', 'complete', 30), row('y', 'denied', 19)])).toMatchObject([
      { record: 'y, q', found: 'complete 30, denied 19: 49 of 50' },
    ])
  })

  it('finds a cell with two numbers of trials, and lets one outcome alone be', () => {
    expect(found([row('x', 'complete', 30), row('x', 'denied', 20, 40)])).toHaveLength(1)
    expect(found([row('x', 'complete', 30)])).toEqual([])
  })
})
