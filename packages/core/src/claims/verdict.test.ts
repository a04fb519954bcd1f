import { expect, test } from 'vitest'
import { isTested } from './definition.ts'
import { claimDefinitions } from './registry.ts'
import { applyRule, defaultVerdictRule } from './verdict.ts'

const verdict = (primary: 'yes' | 'no' | 'indeterminate', yes: number, no: number, indeterminate: number, covered = 1) =>
  applyRule(primary, { yes, no, indeterminate }, covered, 0.5, defaultVerdictRule)

test('supported needs the primary, three quarters, and nobody against', () => {
  expect(verdict('yes', 6, 0, 2)).toBe('supported')
  expect(verdict('yes', 5, 0, 3)).toBe('undetermined')
  expect(verdict('indeterminate', 7, 0, 1)).toBe('undetermined')
})

test('contradicted is the mirror image', () => {
  expect(verdict('no', 0, 6, 2)).toBe('contradicted')
  expect(verdict('no', 0, 5, 3)).toBe('undetermined')
})

test('one yes and one no make it partly, whatever the primary says', () => {
  expect(verdict('yes', 7, 1, 0)).toBe('partly')
  expect(verdict('indeterminate', 1, 1, 6)).toBe('partly')
})

test('too little coverage is not measurable, even where all that is measured agrees', () => {
  expect(verdict('yes', 3, 0, 5, 0.4)).toBe('not-measurable')
})

const tested = [...claimDefinitions.values()].filter(isTested)

test('every metric claim has one primary and five to eight alternates, each named once', () => {
  for (const claim of tested) {
    expect(claim.alternates.length, claim.id).toBeGreaterThanOrEqual(claim.kind === 'metric' ? 5 : 0)
    expect(claim.alternates.length, claim.id).toBeLessThanOrEqual(8)
    const ids = [claim.primary, ...claim.alternates].map((specification) => specification.id)
    expect(new Set(ids).size, claim.id).toBe(ids.length)
  }
})

test('every alternate changes something', () => {
  for (const claim of tested) {
    const measures = [claim.primary, ...claim.alternates].map((specification) => JSON.stringify(specification.measures))
    expect(new Set(measures).size, claim.id).toBe(measures.length)
  }
})
