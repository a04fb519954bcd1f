import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { runningTotalsRise } from './running-totals-rise.ts'

const row = (label: string, day: string, value: number) => ({
  universe: 'ollama-library',
  measure: 'pulls-cumulative',
  kind: 'model',
  label,
  from: day,
  to: day,
  value,
  unit: 'count',
})
const check = (...rows: readonly ReturnType<typeof row>[]) =>
  runningTotalsRise.check(contextOf({}, { adoption: rows.map((one) => table('adoption', 'ollama-registry', one.to, [one])) }))

describe(runningTotalsRise.name, () => {
  it('finds a running total that falls', () => {
    expect(check(row('x', '2026-03-01', 10), row('x', '2026-03-08', 9))).toMatchObject([
      { file: 'ingested/ollama-registry/2026-03-08/adoption.csv', record: 'x', found: '9, after 10 on 2026-03-01' },
    ])
  })

  it('lets one rise, another stand, and pass a fall that is listed with its reason', () => {
    expect(check(row('x', '2026-03-01', 10), row('x', '2026-03-08', 10), row('y', '2026-03-08', 1))).toEqual([])
    expect(check(row('lfm2', '2026-03-01', 1_700_000), row('lfm2', '2026-03-08', 927_500))).toEqual([])
  })
})
