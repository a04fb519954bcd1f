import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { opennessItemsOnScale } from './openness-items-on-scale.ts'

const found = (rows: readonly object[]) =>
  opennessItemsOnScale
    .check(contextOf({}, { 'openness-items': [table('openness-items', 'page', '2026-01-01', rows)] }))
    .map(({ record }) => record)

describe(opennessItemsOnScale.name, () => {
  it('finds points outside the scale, and an item without any', () => {
    const item = (name: string, score?: number) => ({ scheme: 'fmti', subject: 'a', item: name, score })
    expect(found([item('met', 1), item('half', 0.5), item('two', 2), item('none')])).toEqual(['a: two', 'a: none'])
  })

  it('finds a word that is none of the scheme', () => {
    const item = (name: string, word?: string) => ({ scheme: 'osai', subject: 'a', item: name, word })
    expect(found([item('code', 'partial'), item('paper', 'maybe'), item('api')])).toEqual(['a: paper', 'a: api'])
  })

  it('finds points where a scheme has licences', () => {
    const item = (name: string, more: object) => ({ scheme: 'mof', subject: 'a', item: name, ...more })
    expect(found([item('Datasets', { license: 'MIT' }), item('Model card', {}), item('Data card', { score: 1 })])).toEqual(['a: Data card'])
  })
})
