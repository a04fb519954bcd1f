import { describe, expect, it } from 'vitest'
import { indexScore, lab, model, snapshot, weights } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'

const vintage = '2026-01-01'
const facts = indexFacts(
  snapshot({
    labs: [lab('us-lab', 'US'), lab('cn-lab', 'CN')],
    models: [model('us-lab/closed', ['us-lab']), model('us-lab/open', ['us-lab']), model('cn-lab/late', ['cn-lab'])],
    releases: [weights('us-lab/open', '2025-02-01', undefined), weights('cn-lab/late', '2025-09-01', undefined)],
    indexScores: [
      indexScore('us-lab/closed', ['us-lab'], vintage, 150, '2025-03-01'),
      indexScore('us-lab/open', ['us-lab'], vintage, 130, '2025-02-01'),
      indexScore('cn-lab/late', ['cn-lab'], vintage, 145, '2025-06-01'),
    ],
  }),
)
const gap = (parameters: Readonly<Record<string, unknown>>) => computeMetric(facts, 'best-open-gap', { asOf: vintage, ...parameters })

describe('the gap of open weights', () => {
  it('is the best of all minus the best with public weights, each model counted once', () => {
    expect(gap({})).toMatchObject({
      kind: 'estimate',
      value: 5,
      n: 3,
      details: { leadersOfA: ['us-lab/closed'], leadersOfB: ['cn-lab/late'] },
    })
  })

  it('compares open with open where asked', () => {
    expect(gap({ of: 'US', open: 'CN', ofOpenOnly: true })).toMatchObject({ value: -15 })
  })

  it('takes a model for open from the day its weights came', () => {
    expect(gap({ measure: 'lag' })).toMatchObject({ unit: 'months', details: { followerBestOn: '2025-09-01' } })
  })

  it('does not make a lag of two boards', () => {
    expect(gap({ index: 'arena', measure: 'lag' }).kind).toBe('undetermined')
  })

  it('names a lab it does not know', () => {
    expect(gap({ open: 'nobody' })).toMatchObject({ reason: 'unknown-party' })
  })
})
