import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test('keeps figures whole and leaves out common words', () => {
  expect(wordsOf('80% of startups')).toEqual(['80', 'startups'])
  expect(wordsOf('17.1 % of 1,464 points')).toEqual(['17.1', '1464', 'points'])
})

test('gives compounds joined and apart', () => {
  expect(wordsOf('Start-ups')).toEqual(['startups', 'start', 'ups'])
})
