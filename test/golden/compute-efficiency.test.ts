import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

// Epoch AI’s index of 2026-08-11 with the training compute of its lists of models. 3 of 47 and 7 of 21 are published: those are the
// distinct models of its list of benchmarked models with an index printed at or above 145, which is a later state of the index than the
// vintage. Seven more models stand there: Grok 4.6, Gemini 3.7 Flash, Gemini 3.5 Flash-Lite, Inkling-Small and Qwen3.7-Plus, which the
// vintage has not, and Gemini 3.1 Flash-Lite and Qwen 3.6 35B-A3B, which it puts at 144.2 and 143.5. None of the seven has a figure.
test('3 of 42 American and 7 of 19 Chinese models at or above 145 have a figure of training compute, published as 3 of 47 and 7 of 21 with seven later ones', () => {
  const result = observatory.metric('compute-efficiency', { confidence: 'any', vintage: '2026-08-11' })
  if (result.kind !== 'undetermined') throw new Error(JSON.stringify(result))
  expect(result.reason).toBe('coverage-too-low')
  expect(result.detail).toContain('3 of 42 models of US and 7 of 19 of CN at or above 145 points')
})

test('nor do they by default, where speculative figures are left out', () => {
  const result = observatory.metric('compute-efficiency', { vintage: '2026-08-11' })
  expect(result).toMatchObject({ kind: 'undetermined', reason: 'coverage-too-low' })
})
