import { describe, expect, it } from 'vitest'
import { indexScore, lab, model, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'

const vintage = '2026-07-01'
const sized = (id: string, total: number, active: unknown) =>
  model(id, [id.split('/')[0] ?? ''], { parameters: { total, active, source: 'fixture' } })
const unknown = { missing: 'unknown' }
const scores: Readonly<Record<string, number>> = {
  'us-lab/closed': 160,
  'us-lab/dense': 128,
  'us-lab/large-dense': 140,
  'cn-lab/sparse': 140,
  'cn-lab/unsaid': 150,
  'cn-lab/tiny': 120,
}
const facts = indexFacts(
  snapshot({
    labs: [lab('us-lab', 'US'), lab('cn-lab', 'CN')],
    models: [
      model('us-lab/closed', ['us-lab']),
      sized('us-lab/dense', 30e9, unknown),
      sized('us-lab/large-dense', 70e9, { missing: 'not-applicable' }),
      sized('cn-lab/sparse', 235e9, 22e9),
      sized('cn-lab/unsaid', 1e12, unknown),
      sized('cn-lab/tiny', 8e9, unknown),
    ],
    indexScores: Object.entries(scores).map(([id, value]) => indexScore(id, [id.split('/')[0] ?? ''], vintage, value, '2025-01-01')),
  }),
)
const small = (parameters: Readonly<Record<string, unknown>> = {}) => computeMetric(facts, 'small-model-frontier', parameters)

describe('the frontier of small models', () => {
  it('takes active parameters where known, the total where it is small, and leaves the rest unknown', () => {
    expect(small()).toMatchObject({
      kind: 'estimate',
      value: 128 - 140,
      details: { leadersOfA: ['us-lab/dense'], leadersOfB: ['cn-lab/sparse'], undisclosedOfA: 1, undecidedOfB: 1, smallOfB: 2 },
    })
  })

  it('widens the interval to what it would be if the undecided models were small', () => {
    const result = small()
    if (result.kind !== 'estimate' || !('low' in result.interval)) throw new Error(JSON.stringify(result))
    // If the model of 150 points were small, the gap would be 128 − 150.
    expect(result.interval.low).toBeLessThan(-22)
    expect(result.interval.high).toBeLessThan(-8)
    expect(result.details).toMatchObject({ bestUndecidedOfB: 'cn-lab/unsaid', bestUndecidedScoreOfB: 150 })
  })

  it('counts a dense model by its total', () => {
    expect(small({ mostActive: 70e9 })).toMatchObject({ value: 0, details: { leadersOfA: ['us-lab/large-dense'] } })
  })

  it('gives the best of one side with the interval of the best', () => {
    expect(small({ measure: 'best', a: 'CN' })).toMatchObject({ value: 140, n: 2, unit: 'index points', interval: { level: 0.9 } })
  })

  it('says so where a side has no model known to be small', () => {
    expect(small({ mostActive: 10e9 })).toMatchObject({ kind: 'undetermined', reason: 'no-data' })
    expect(small({ a: 'nobody' })).toMatchObject({ reason: 'unknown-party' })
  })
})
