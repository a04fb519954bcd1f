import { describe, expect, it } from 'vitest'
import { indexScore, lab, model, rating, snapshot } from '../fixtures/snapshot.ts'
import { indexFacts } from '../observatory/facts.ts'
import { fragility } from './fragility.ts'
import { multiverse } from './multiverse.ts'
import { answerTo } from './threshold.ts'

const vintage = '2026-01-01'
const scores = [
  ['us-lab/first', 'us-lab', 150],
  ['us-lab/second', 'us-lab', 149],
  ['us-lab/third', 'us-lab', 130],
  ['cn-lab/one', 'cn-lab', 140],
] as const
const facts = indexFacts(
  snapshot({
    labs: [lab('us-lab', 'US'), lab('cn-lab', 'CN')],
    models: scores.map(([id, of]) => model(id, [of])),
    indexScores: scores.map(([id, of, value]) => indexScore(id, [of], vintage, value, '2025-06-01', 0.1)),
  }),
)
const request = { metric: 'frontier-gap', parameters: { asOf: vintage, draws: 200 } } as const

describe('a multiverse', () => {
  it('runs every combination and sorts the values', () => {
    const result = multiverse(facts, { ...request, vary: { top: [1, 2], a: ['US', 'CN'] } })
    expect(result.specifications.map(({ result: estimate }) => ('value' in estimate ? estimate.value : estimate.kind))).toEqual([
      0,
      10,
      'undetermined',
      'undetermined',
    ])
    expect(result.withoutEstimate).toBe(2)
  })

  it('names the single choice that changes the answer', () => {
    const result = multiverse(facts, { ...request, vary: { a: ['US', 'CN'] }, threshold: { side: 'above', value: 5 } })
    expect(result.counts).toEqual({ yes: 1, no: 1, indeterminate: 0 })
    expect(result.flips).toEqual([{ parameter: 'a', value: 'CN', answer: 'no' }])
    expect(result.spans).toEqual([{ parameter: 'a', low: 0, high: 10 }])
  })

  it('does not judge values of two units by one threshold', () => {
    const vary = { index: ['eci', 'arena'], a: ['US'] }
    const rated = indexFacts(
      snapshot({
        ...facts.snapshot,
        ratings: [rating('us', ['us-lab'], '2026-01-01', 1500, 4), rating('cn', ['cn-lab'], '2026-01-01', 1480, 4)],
      }),
    )
    expect(() => multiverse(rated, { ...request, vary, threshold: { side: 'above', value: 5 } })).toThrow('index points and Arena points')
    expect(multiverse(rated, { ...request, vary }).specifications.map(({ result }) => 'unit' in result && result.unit)).toEqual([
      'Arena points',
      'index points',
    ])
  })

  it('says how many combinations are too many', () => {
    const many = Array.from({ length: 40 }, (_, index) => index)
    expect(() => multiverse(facts, { ...request, vary: { seed: many, draws: many } })).toThrow('1600 combinations; at most 1024')
    expect(() => multiverse(facts, { ...request, vary: {} })).toThrow('at least one parameter')
  })
})

describe('fragility', () => {
  it('is the fewest models without which the answer changes, here the two leaders', () => {
    const result = fragility(facts, { ...request, threshold: { side: 'above', value: 5 } })
    expect(result).toMatchObject({ answer: 'yes', smallest: 2, exhausted: false })
    expect(result.sets.map(({ models }) => models)).toContainEqual(['us-lab/first', 'us-lab/second'])
  })

  it('says that nothing small changes it', () => {
    expect(fragility(facts, { ...request, threshold: { side: 'above', value: -100 }, most: 1 })).toMatchObject({ smallest: undefined })
  })

  it('owns up to a search that ended early', () => {
    expect(fragility(facts, { ...request, threshold: { side: 'above', value: 5 }, budget: 2 }).exhausted).toBe(true)
  })
})

describe('an answer to a threshold', () => {
  it('is indeterminate where the interval crosses it', () => {
    const [estimate] = multiverse(facts, { ...request, vary: { a: ['US'] } }).specifications
    expect(estimate && answerTo(estimate.result, { side: 'above', value: 10 })).toBe('indeterminate')
    expect(estimate && answerTo(estimate.result, { side: 'below', value: 100 })).toBe('yes')
  })
})
