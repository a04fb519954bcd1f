import { expect, test } from 'vitest'
import { tabulateScores } from './score-table.ts'

const plain = { clip: 0.001, minimumBenchmarks: 1 }

test('orders models and benchmarks by name, whatever the order of the scores', () => {
  const table = tabulateScores(
    [
      { model: 'b', benchmark: 'y', score: 0.4 },
      { model: 'a', benchmark: 'z', score: 0.3 },
      { model: 'b', benchmark: 'x', score: 0.2 },
    ],
    plain,
  )
  expect(table.models).toEqual(['a', 'b'])
  expect(table.benchmarks).toEqual(['x', 'y', 'z'])
  expect([...table.starts]).toEqual([0, 1, 3])
  expect([...table.benchmarkOf]).toEqual([2, 0, 1])
  expect([...table.score]).toEqual([0.3, 0.2, 0.4])
})

test('takes the best of several scores of a model on a benchmark', () => {
  const scores = [0.4, 0.7, 0.5].map((score) => ({ model: 'a', benchmark: 'x', score }))
  expect([...tabulateScores(scores, plain).score]).toEqual([0.7])
})

test('moves 0 and 1 inside', () => {
  const scores = [0, 1].map((score) => ({ model: 'a', benchmark: `x${score}`, score }))
  expect([...tabulateScores(scores, plain).score]).toEqual([0.001, 0.999])
})

test('leaves out models with too few benchmarks, and benchmarks left without a score', () => {
  const scores = [
    { model: 'a', benchmark: 'x', score: 0.5 },
    { model: 'b', benchmark: 'x', score: 0.5 },
    { model: 'b', benchmark: 'y', score: 0.5 },
    { model: 'a', benchmark: 'x', score: 0.6 },
  ]
  expect(tabulateScores([...scores, { model: 'c', benchmark: 'z', score: 0.1 }], { ...plain, minimumBenchmarks: 2 })).toMatchObject({
    models: ['b'],
    benchmarks: ['x', 'y'],
  })
})

test('refuses a score that is no share, and names it', () => {
  expect(() => tabulateScores([{ model: 'a', benchmark: 'x', score: 61 }], plain)).toThrow('the score of a on x')
  expect(() => tabulateScores([{ model: 'a', benchmark: 'x', score: Number.NaN }], plain)).toThrow(RangeError)
})
