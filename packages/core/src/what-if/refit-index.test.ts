import { beforeAll, describe, expect, it } from 'vitest'
import type { IsoDate, LabId, PartialDate } from '../entities/index.ts'
import { indexScore, lab, model, snapshot } from '../fixtures/snapshot.ts'
import { result } from '../metrics/benchmark-lag/result-fixture.ts'
import { computeMetric } from '../metrics/registry.ts'
import { type Facts, indexFacts } from '../observatory/facts.ts'
import { refitIndex } from './refit-index.ts'

const vintage = '2026-08-11' as IsoDate
// Scores that follow the model exactly: capability and difficulty in raw units, slopes of 1.
const capabilities = { 'Claude 3.5 Sonnet': 0, 'GPT-5': 1, 'us-lab/best': 1.5, 'cn-lab/best': 1.2, 'cn-lab/old': -1 }
const difficulties = { winogrande: 0, easy: -1, hard: 1, harder: 2 }
const score = (capability: number, difficulty: number) => 1 / (1 + Math.exp(difficulty - capability))

let facts: Facts
beforeAll(() => {
  const labs = (label: string) => [label.startsWith('cn') ? 'cn-lab' : 'us-lab']
  facts = indexFacts(
    snapshot(
      {
        labs: [lab('us-lab', 'US'), lab('cn-lab', 'CN')],
        models: Object.keys(capabilities).flatMap((label) => (label.includes('/') ? [model(label, labs(label))] : [])),
        benchmarkResults: Object.entries(capabilities).flatMap(([label, capability]) =>
          Object.entries(difficulties).map(([benchmark, difficulty]) =>
            result(label, benchmark, score(capability, difficulty), '2026-01-01', {
              model: label.includes('/') ? (label as never) : { missing: 'unknown' },
              knownSince: vintage,
              ...(label === 'us-lab/best' && benchmark === 'harder' && { optimized: true }),
            }),
          ),
        ),
        indexScores: Object.keys(capabilities).map((label) =>
          label.includes('/')
            ? indexScore(label, labs(label), vintage, 140, '2026-01-01')
            : { ...indexScore('us-lab/best', ['us-lab'], vintage, 140, '2026-01-01'), label, model: { missing: 'unknown' as const } },
        ),
      },
      '2026-08-11',
      ['ratings', 'benchmark-results'],
    ),
  )
})

const indexOf = (of: Facts, label: string) => of.indexScores('eci', vintage).find((row) => row.label === label)?.value ?? Number.NaN

describe('an index fitted anew', () => {
  it('takes the place of the published one, for every metric', () => {
    const refit = refitIndex(facts, vintage, {}, { penalty: 1e-6 })
    expect(indexOf(refit.facts, 'us-lab/best')).toBeCloseTo(160, 1)
    const gap = computeMetric(refit.facts, 'frontier-gap', { asOf: vintage })
    expect(gap).toMatchObject({ kind: 'estimate', unit: 'index points' })
    expect(gap.kind === 'estimate' ? gap.value : Number.NaN).toBeCloseTo(6, 1)
    expect(indexOf(facts, 'us-lab/best')).toBe(140)
  })

  it('leaves out what it is told to, and counts it', () => {
    const refit = refitIndex(facts, vintage, { withoutBenchmarks: ['hard'], withoutModels: ['cn-lab/old'], withoutOptimized: true })
    expect(refit.left).toBe(5 + 4 - 1 + 1)
    expect(refit.fit.benchmarks.map(({ benchmark }) => benchmark)).not.toContain('hard')
    expect(indexOf(refit.facts, 'cn-lab/old')).toBeNaN()
  })

  it('says where nothing bears the name, or nothing says whose a score is', () => {
    expect(refitIndex(facts, vintage, { withoutBenchmarks: ['gpqa'], withoutSelfReported: true }).caveats).toEqual([
      'No score is of the benchmark "gpqa"; nothing was left out for it.',
      'Of 20 scores nothing says who ran it; they stay.',
    ])
  })

  it("takes one's own scores, with labs and date a new model stands on a side", () => {
    const own = Object.entries(difficulties).map(([benchmark, difficulty]) => ({
      model: 'mine',
      benchmark,
      score: score(1.4, difficulty),
      labs: ['cn-lab' as LabId],
      released: '2026-08-01' as PartialDate,
    }))
    const refit = refitIndex(facts, vintage, { ownScores: own }, { penalty: 1e-6, draws: 40 })
    expect(indexOf(refit.facts, 'mine')).toBeCloseTo(158, 1)
    const gap = computeMetric(refit.facts, 'frontier-gap', { asOf: vintage })
    expect(gap).toMatchObject({ details: { leadersOfB: ['mine'] }, interval: { level: 0.9 } })
  })

  it('refuses a score outside 0 to 1, a vintage without scores, and a scale without its anchors', () => {
    expect(() => refitIndex(facts, vintage, { ownScores: [{ model: 'mine', benchmark: 'hard', score: 87 }] })).toThrow(
      'a score of mine is 87',
    )
    expect(() => refitIndex(facts, '2020-01-01' as IsoDate)).toThrow('no scores of the vintage 2020-01-01')
    expect(() => refitIndex(facts, vintage, { withoutModels: ['GPT-5'] })).toThrow(RangeError)
  })
})

describe('the capability index as a metric', () => {
  it('says how far its fit is from what was published', () => {
    expect(computeMetric(facts, 'capability-index', { refits: 0, penalty: 0 })).toMatchObject({
      details: { model: 'us-lab/best', rank: 1, modelsCompared: 5, published: 140 },
      interval: { missing: 'not-published' },
    })
  })

  it('names the model it cannot find, and the part that is not loaded', () => {
    expect(computeMetric(facts, 'capability-index', { model: 'nobody', refits: 0 })).toMatchObject({ reason: 'no-data' })
    const without = indexFacts({ ...facts.snapshot, parts: ['ratings'] })
    expect(computeMetric(without, 'capability-index', { refits: 0 })).toMatchObject({ reason: 'part-not-loaded' })
  })
})
