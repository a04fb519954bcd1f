import { describe, expect, it } from 'vitest'
import { contextOf, evidence } from '../src/testing/facts.ts'
import { garblesExplained } from './garbles-explained.ts'

describe(garblesExplained.name, () => {
  it('finds what is wrong without a word, a garble of a garble, and a garble that would be counted', () => {
    const found = [
      evidence('a'),
      evidence('b', { grade: 'X' }),
      evidence('c', { grade: 'X', note: 'What is wrong: actor.' }),
      evidence('d', { grade: 'X', garbles: 'a' }),
      evidence('e', { grade: 'X', garbles: 'd' }),
      evidence('f', { grade: 'S1', garbles: 'a' }),
    ]
    expect(garblesExplained.check(contextOf({ evidence: found })).map(({ record, found: what }) => `${record}: ${what}`)).toEqual([
      'b: grade X without a word',
      'e: "d", which is wrong itself',
      'f: S1, though it garbles "a"',
    ])
  })
})
