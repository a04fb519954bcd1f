import { describe, expect, it } from 'vitest'
import { contextOf, evidence } from '../src/testing/facts.ts'
import { evidenceHasUnit } from './evidence-has-unit.ts'

describe(evidenceHasUnit.name, () => {
  it('finds a figure without a unit', () => {
    const found = [
      evidence('a', { value: 3 }),
      evidence('b', { value: 3, unit: 'percent' }),
      evidence('c', { value: 3, unit: { missing: 'not-applicable' } }),
      evidence('d'),
    ]
    expect(evidenceHasUnit.check(contextOf({ evidence: found }))).toMatchObject([{ record: 'a', found: '3 without a unit' }])
  })
})
