import { describe, expect, it } from 'vitest'
import { createResolver } from './resolve-names.ts'
import { curatedOf, lab, model } from './testing/facts.ts'

const labs = [
  lab('a', { aliases: { epoch: ['A Lab'] } }),
  lab('b', { aliases: { epoch: ['University of California, Berkeley', 'Berkeley'] } }),
]
const models = [
  model('a/one', {
    aliases: { epoch: ['One', { name: 'Shared', released: '2025-01-01' }], arena: [{ name: 'one-high', configuration: 'effort-high' }] },
  }),
  model('a/two', { aliases: { epoch: [{ name: 'Shared', released: '2026-01-01' }, 'Two', { name: 'One', released: '2026-06-01' }] } }),
]
const resolverOf = () => createResolver(curatedOf({ labs, models })).resolver

describe('resolving names of models', () => {
  it('goes by explicit aliases, trimmed and with white space folded', () => {
    expect(resolverOf().model('epoch', '  One ', 'page')).toEqual({ model: 'a/one' })
    expect(resolverOf().model('arena', 'one-high', 'page')).toEqual({ model: 'a/one', configuration: 'effort-high' })
  })

  it('never matches by likeness, and keeps what it cannot resolve with its number of rows and its sources', () => {
    const resolver = resolverOf()
    expect(resolver.model('epoch', 'one', 'page')).toEqual({ model: { missing: 'unknown', note: 'no alias' } })
    resolver.model('epoch', 'one', 'another')
    resolver.model('arena', 'One', 'page')
    expect(resolver.unresolved()).toEqual([
      { kind: 'model', namespace: 'epoch', name: 'one', rows: 2, sources: ['another', 'page'] },
      { kind: 'model', namespace: 'arena', name: 'One', rows: 1, sources: ['page'] },
    ])
  })

  it('lets the release date decide between models of one name', () => {
    const resolver = resolverOf()
    expect(resolver.model('epoch', 'Shared', 'page', { released: '2025-01-01' }).model).toBe('a/one')
    expect(resolver.model('epoch', 'Shared', 'page', { released: '2026-01-01' }).model).toBe('a/two')
    expect(resolver.model('epoch', 'One', 'page', { released: '2026-06-01' }).model).toBe('a/two')
    expect(resolver.model('epoch', 'One', 'page', { released: '2020-01-01' }).model).toBe('a/one')
    expect(resolver.model('epoch', 'Shared', 'page').model).toMatchObject({ missing: 'ambiguous' })
  })

  it('names both models that claim one name', () => {
    const clash = [model('a/one', { aliases: { epoch: ['Same'] } }), model('a/two', { aliases: { epoch: ['Same '], arena: ['Same'] } })]
    const { problems } = createResolver(curatedOf({ models: clash }))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'curated/models/a/two.yaml', field: 'aliases.epoch' })
    expect(problems[0]?.found).toContain('a/one (curated/models/a/one.yaml)')
  })
})

describe('resolving organisations', () => {
  it('collapses repeated ones and takes names that hold a comma as a whole', () => {
    const resolver = resolverOf()
    expect(resolver.labs('epoch', 'A Lab,A Lab', 'page')).toEqual(['a'])
    expect(resolver.labs('epoch', 'University of California,Berkeley, A Lab', 'page')).toEqual(['b', 'a'])
  })

  it('gives no half of a list', () => {
    const resolver = resolverOf()
    expect(resolver.labs('epoch', 'A Lab,Another', 'page')).toEqual({ missing: 'unknown', note: 'no alias: Another' })
    expect(resolver.unresolved()).toMatchObject([{ kind: 'lab', name: 'Another', rows: 1 }])
    expect(resolver.labs('epoch', undefined, 'page')).toEqual({ missing: 'not-published' })
  })

  it('takes the labs of the model before those printed beside it', () => {
    const resolver = resolverOf()
    expect(resolver.labsOfRow(resolver.model('epoch', 'One', 'page'), 'epoch', 'Berkeley', 'page')).toEqual(['a'])
    expect(resolver.labsOfRow(resolver.model('epoch', 'Else', 'page'), 'epoch', 'Berkeley', 'page')).toEqual(['b'])
  })

  it('names both labs that claim one name', () => {
    const { problems } = createResolver(curatedOf({ labs: [...labs, lab('c', { aliases: { epoch: ['Berkeley'], arena: ['Berkeley'] } })] }))
    expect(problems).toMatchObject([{ record: 'c', field: 'aliases.epoch' }])
    expect(problems[0]?.found).toContain('b (curated/labs/b.yaml)')
  })
})
