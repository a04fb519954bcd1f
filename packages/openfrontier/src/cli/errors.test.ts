import { expect, test } from 'vitest'
import { didYouMean, nearest } from './errors.ts'

test('finds the word that was meant, without regard to case', () => {
  expect(nearest('frontier-lg', ['frontier', 'frontier-gap', 'frontier-lag'])).toBe('frontier-lag')
  expect(nearest('DeepSek', ['deepseek', 'deepmind'])).toBe('deepseek')
})

test('suggests nothing where nothing is near', () => {
  expect(nearest('zzz', ['eci', 'arena'])).toBeUndefined()
  expect(didYouMean('zzz', ['eci', 'arena'])).toBe('.')
  expect(didYouMean('aren', ['eci', 'arena'])).toBe('. Did you mean arena?')
})
