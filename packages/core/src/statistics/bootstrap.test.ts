import { expect, test } from 'vitest'
import { clusterBootstrap, clusterBootstrapSums } from './bootstrap.ts'
import { createRandom } from './random.ts'

const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length

test('keeps a cluster together', () => {
  const means = clusterBootstrap(
    [
      [0, 0, 0],
      [1, 1, 1],
    ],
    mean,
    { draws: 200, random: createRandom(3) },
  )
  expect([...new Set(means)].sort()).toEqual([0, 0.5, 1])
})

test('has the standard error of the mean of independent clusters', () => {
  const clusters = Array.from({ length: 100 }, (_, index) => [index % 2])
  const means = clusterBootstrap(clusters, mean, { draws: 4000, random: createRandom(5) })
  const centre = mean(means)
  const error = Math.sqrt(mean(means.map((x) => (x - centre) ** 2)))
  expect(error).toBeCloseTo(0.05, 2) // √(¼/100)
})

test('sums of columns are those of the resamples, to the last digit', () => {
  const random = createRandom(9)
  const clusters = Array.from({ length: 30 }, () => ({ amount: random.normal() / 3, size: 1 + random.integer(4) }))
  const of = (seed: number) => ({ draws: 300, random: createRandom(seed) })
  const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  const [amounts, sizes] = clusterBootstrapSums(
    [Float64Array.from(clusters, ({ amount }) => amount), Float64Array.from(clusters, ({ size }) => size)],
    of(2),
  )
  const resampled = (key: 'amount' | 'size') =>
    clusterBootstrap(
      clusters.map((cluster) => [cluster]),
      (sample) => sumOf(sample.map((cluster) => cluster[key])),
      of(2),
    )
  expect([...amounts]).toEqual(resampled('amount'))
  expect([...sizes]).toEqual(resampled('size'))
})

test('refuses columns of different lengths, no clusters and no draws', () => {
  const random = createRandom(1)
  const column = Float64Array.from([1, 2])
  expect(() => clusterBootstrapSums([column, new Float64Array(3)], { draws: 10, random })).toThrow('length of a column')
  expect(() => clusterBootstrapSums([new Float64Array(0)], { draws: 10, random })).toThrow('number of clusters')
  expect(() => clusterBootstrapSums([column], { draws: 0, random })).toThrow('draws')
})
