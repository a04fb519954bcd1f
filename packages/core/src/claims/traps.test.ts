import { expect, test } from 'vitest'
import type { IsoDate } from '../entities/index.ts'
import { lab, rating, snapshot } from '../fixtures/snapshot.ts'
import { adoptionShare } from '../metrics/adoption-share/adoption-share.ts'
import { computeMetric } from '../metrics/registry.ts'
import { indexFacts } from '../observatory/facts.ts'
import { formatValue } from '../wording/format.ts'
import { createMeasurer } from './measure.ts'
import { meetsByAnswer } from './meets.ts'

const today = '2026-08-19' as IsoDate
const labs = [lab('west', 'US'), lab('east', 'CN')]
const board = (gap: number, variance: number) =>
  indexFacts(
    snapshot({
      labs,
      ratings: [rating('leader', ['west'], today, 1503, variance), rating('follower', ['east'], today, 1503 - gap, variance)],
    }),
  )
const equivalent = meetsByAnswer(['equivalent', 'ahead-within-margin', 'behind-within-margin'], ['ahead', 'behind'])

test('overlapping intervals are no equivalence', () => {
  // Each rating has an interval of ±33 points at 90 %, so that they overlap; their difference is 20 ± 47.
  const result = computeMetric(board(20, 400), 'parity', { index: 'arena' })
  expect(result).toMatchObject({ kind: 'estimate', answer: 'undetermined' })
  expect(equivalent(result)).toBe('indeterminate')
})

test('39 Arena points are 55.6 % expected wins, never a percentage of the scale', () => {
  const result = computeMetric(board(39, 4), 'frontier-gap', { index: 'arena' })
  if (result.kind !== 'estimate') throw new Error('no estimate')
  expect(formatValue(result.value, result.unit)).toBe('39.0 Arena points')
  const wins = Number(JSON.stringify(result.details).match(/0\.55\d+/)?.[0])
  expect(formatValue(wins, 'win rate')).toBe('55.6 %')
})

test('shares of different universes are refused, by the metric and as a difference', () => {
  const facts = indexFacts(snapshot({ labs }, today, ['adoption', 'evidence']))
  expect(computeMetric(facts, 'adoption-share', { universe: 'ollama-library+openrouter-top-50' })).toMatchObject({
    kind: 'undetermined',
    reason: 'not-comparable',
  })
  const parameters = { measure: 'adoption-share', first: 'universe=ollama-library', second: 'universe=openrouter-top-50' } as const
  expect(createMeasurer(facts, 0.9)({ metric: 'difference', parameters }, today)).toMatchObject({
    kind: 'undetermined',
    reason: 'not-comparable',
  })
  expect(adoptionShare.definition).toContain('never combined')
})
