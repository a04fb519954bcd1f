import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

// Epoch AI's index of 2026-08-11 with the training compute of its list of models: by count of the printed tables 3 of 42
// American and 7 of 19 Chinese models at or above 145 points have a figure of any grade.
test('too few strong American models have a figure of training compute for a comparison', () => {
  const result = observatory.metric('compute-efficiency', { confidence: 'any', vintage: '2026-08-11' })
  if (result.kind !== 'undetermined') throw new Error(JSON.stringify(result))
  expect(result.reason).toBe('coverage-too-low')
  expect(result.detail).toContain('3 of 42 models of US and 7 of 19 of CN at or above 145 points')
})

test('nor do they by default, where speculative figures are left out', () => {
  const result = observatory.metric('compute-efficiency', { vintage: '2026-08-11' })
  expect(result).toMatchObject({ kind: 'undetermined', reason: 'coverage-too-low' })
})
