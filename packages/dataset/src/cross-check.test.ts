import { describe, expect, it } from 'vitest'
import { rules } from '../lint/rules.ts'
import { crossCheck } from './cross-check.ts'
import { contextOf, model } from './testing/facts.ts'

describe('cross-checking', () => {
  it('runs every rule and names the one that found a problem', () => {
    const found = crossCheck(contextOf({ models: [model('a/one', { labs: ['b'] })] }))
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['references-resolve', 'models-in-lab-folder', 'models-named']))
  })

  it('has rules with a name of their own and a sentence each', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
    for (const { description } of rules) expect(description).toMatch(/^[A-Z].*\.$/)
  })
})
