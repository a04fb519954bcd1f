import { expect, test } from 'vitest'
import { createRandom } from './random.ts'

test('repeats itself with the same seed and differs with another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).normal)
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('draws normals with mean 0 and variance 1', () => {
  const random = createRandom(1)
  const sample = Array.from({ length: 50_000 }, random.normal)
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sample.length
  // Four standard errors of each: 4/√50000 and 4·√(2/50000).
  expect(Math.abs(mean)).toBeLessThan(0.018)
  expect(Math.abs(variance - 1)).toBeLessThan(0.026)
})
