import { describe, expect, it } from 'vitest'
import { contextOf, model } from '../src/testing/facts.ts'
import { lineageEnds } from './lineage-ends.ts'

const from = (id: string, ...bases: string[]) =>
  model(id, { bases: bases.map((base) => ({ model: base, relation: 'finetune', source: 'page' })) })

describe(lineageEnds.name, () => {
  it('finds models that are made from themselves, and shows the way', () => {
    const models = [
      from('a/one', 'a/two', 'a/root'),
      from('a/two', 'a/three'),
      from('a/three', 'a/one'),
      from('a/root'),
      from('a/leaf', 'a/one'),
    ]
    expect(lineageEnds.check(contextOf({ models })).map(({ found }) => found)).toEqual([
      'a/one from a/two from a/three from a/one',
      'a/two from a/three from a/one from a/two',
      'a/three from a/one from a/two from a/three',
    ])
  })
})
