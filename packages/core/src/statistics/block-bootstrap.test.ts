import { expect, test } from 'vitest'
import { blockBootstrap } from './block-bootstrap.ts'
import { createRandom } from './random.ts'

const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length
const series = [3, 4, 6, 5, 2, 1, 0, 2, 5, 7, 8, 6]

test('has the mean and the variance of the closed form: those of the mean of n/b block means drawn from the circle', () => {
  const blockLength = 4
  const blockMeans = series.map((_, start) => mean(Array.from({ length: blockLength }, (_, k) => series[(start + k) % series.length] ?? 0)))
  const variance = mean(blockMeans.map((x) => (x - mean(series)) ** 2)) / (series.length / blockLength)
  const means = blockBootstrap(series, mean, { blockLength, draws: 20_000, random: createRandom(43) })
  // Four standard errors of each.
  expect(Math.abs(mean(means) - mean(series))).toBeLessThan(4 * Math.sqrt(variance / 20_000))
  expect(mean(means.map((x) => (x - mean(series)) ** 2)) / variance).toBeGreaterThan(1 - 4 * Math.sqrt(2 / 20_000))
  expect(mean(means.map((x) => (x - mean(series)) ** 2)) / variance).toBeLessThan(1 + 4 * Math.sqrt(2 / 20_000))
})

test('keeps neighbours together and the length of the series, whether or not blocks fill it', () => {
  const places = series.map((_, place) => place)
  for (const blockLength of [1, 5, 12]) {
    blockBootstrap(
      places,
      (sample) => {
        expect(sample).toHaveLength(series.length)
        for (const [index, place] of sample.entries()) {
          if (index % blockLength > 0) expect(place).toBe(((sample[index - 1] ?? 0) + 1) % series.length)
        }
        return 0
      },
      { blockLength, draws: 20, random: createRandom(47) },
    )
  }
})

test('one block of the whole series is the series turned round, so that its mean does not move', () => {
  const means = blockBootstrap(series, mean, { blockLength: series.length, draws: 50, random: createRandom(53) })
  for (const value of means) expect(value).toBeCloseTo(mean(series), 12)
})

test('refuses a block longer than the series', () => {
  const options = { draws: 1, random: createRandom(1) }
  expect(() => blockBootstrap(series, mean, { ...options, blockLength: 13 })).toThrow(RangeError)
  expect(() => blockBootstrap(series, mean, { ...options, blockLength: 0 })).toThrow(RangeError)
})
