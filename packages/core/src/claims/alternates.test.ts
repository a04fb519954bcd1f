import { describe, expect, test } from 'vitest'
import { isTested, type Measure, type Specification } from './definition.ts'
import { claimDefinitions } from './registry.ts'

/** Parameters that are one choice together; every other stands by itself. */
const together: readonly (readonly string[])[] = [
  // Another universe speaks of labels, accounts and developers in its own words.
  ['universe', 'by', 'a', 'b'],
  // Another scale has other stretches of time.
  ['index', 'measure', 'months'],
  // Offers to host are events of a kind of their own.
  ['kinds', 'uses'],
  // Both ends of a difference.
  ['first', 'second'],
  // Questions in another language, compared with English.
  ['contrast', 'language'],
]

/** What an alternate changes: names of parameters, or "measure" where it asks another measure altogether. */
function changes(primary: Specification, alternate: Specification): string[] {
  const kept = alternate.measures.filter((measure) => !primary.measures.some((other) => same(other, measure)))
  const changed = kept.map((measure) => {
    const from = counterpart(primary, alternate, measure)
    return from === undefined ? ['measure'] : differing(from, measure)
  })
  // Fewer of the primary's measures, each as it is, is a change too.
  return kept.length === 0 ? ['measures'] : [...new Set(changed.flat())].sort()
}

function counterpart(primary: Specification, alternate: Specification, measure: Measure): Measure | undefined {
  const at = alternate.measures.indexOf(measure)
  const beside = primary.measures[at]
  if (beside?.metric === measure.metric) return beside
  return primary.measures.find(({ metric }) => metric === measure.metric)
}

function differing(x: Measure, y: Measure): string[] {
  const [a, b]: Readonly<Record<string, unknown>>[] = [x.parameters, y.parameters]
  return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].filter((name) => a?.[name] !== b?.[name])
}

function same(x: Measure, y: Measure): boolean {
  return x.metric === y.metric && differing(x, y).length === 0
}

describe('an alternate changes one dimension at a time', () => {
  const tested = [...claimDefinitions.values()].filter(isTested)
  test.each(tested.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
    for (const alternate of claim.alternates) {
      const changed = changes(claim.primary, alternate)
      const oneChoice = changed.length === 1 || together.some((group) => changed.every((name) => group.includes(name)))
      expect(oneChoice, `${alternate.id} changes ${changed.join(', ')}`).toBe(true)
      expect(alternate.dimension, alternate.id).not.toBe('primary')
    }
  })
})

test('claims stand in the order of their ids', () => {
  const ids = [...claimDefinitions.keys()]
  expect(ids).toEqual([...ids].sort())
  expect(ids).toHaveLength(37)
})

test('thresholds that were decided once are the same wherever they are used', () => {
  const words = [...claimDefinitions.values()].filter(isTested).map(({ threshold }) => threshold)
  for (const threshold of words.filter((text) => text.includes('Arena points'))) expect(threshold).toContain('25 Arena points')
  for (const threshold of words.filter((text) => text.includes('index points'))) expect(threshold).toContain('3.5 index points')
})
