import { expect, test } from 'vitest'
import { clusterBootstrap } from './bootstrap.ts'
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
