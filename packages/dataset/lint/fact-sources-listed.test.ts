import { describe, expect, it } from 'vitest'
import { contextOf, model } from '../src/testing/facts.ts'
import { factSourcesListed } from './fact-sources-listed.ts'

describe(factSourcesListed.name, () => {
  it('finds a fact whose source the record does not list', () => {
    const trainingCompute = { flop: 1e25, confidence: 'Likely', source: 'list' }
    expect(factSourcesListed.check(contextOf({ models: [model('a/one', { trainingCompute })] }))).toMatchObject([
      { field: 'trainingCompute', found: 'the source "list"' },
    ])
    expect(factSourcesListed.check(contextOf({ models: [model('a/one', { trainingCompute, sources: ['list'] })] }))).toEqual([])
  })
})
