import { describe, expect, it } from 'vitest'
import { contextOf, lab, model } from '../src/testing/facts.ts'
import { redirectsLeadOn } from './redirects-lead-on.ts'

describe(redirectsLeadOn.name, () => {
  it('finds a former id that a model has, and one that leads to two', () => {
    const models = [model('a/one', { formerIds: ['a/two', 'a/old'] }), model('a/two', { formerIds: ['a/old'] })]
    expect(redirectsLeadOn.check(contextOf({ models })).map(({ record, found }) => `${record}: ${found}`)).toEqual([
      'a/one: "a/two", which curated/models/a/two.yaml has too',
      'a/two: "a/old", which curated/models/a/one.yaml has too',
    ])
  })

  it('finds the same among labs', () => {
    const labs = [lab('one', { formerIds: ['two', 'old'] }), lab('two', { formerIds: ['old'] })]
    expect(redirectsLeadOn.check(contextOf({ labs })).map(({ record, found }) => `${record}: ${found}`)).toEqual([
      'one: "two", which curated/labs/two.yaml has too',
      'two: "old", which curated/labs/one.yaml has too',
    ])
  })
})
