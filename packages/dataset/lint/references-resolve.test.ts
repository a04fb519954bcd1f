import { describe, expect, it } from 'vitest'
import { contextOf, lab, licenseLabel, model, release, source, table } from '../src/testing/facts.ts'
import { referencesResolve } from './references-resolve.ts'

const page = source('page')

describe(referencesResolve.name, () => {
  it('finds nothing where every id is that of a record', () => {
    const facts = { labs: [lab('a')], models: [model('a/one')], releases: [release('a/one/2026-01-01-weights')], sources: [page] }
    expect(referencesResolve.check(contextOf(facts))).toEqual([])
  })

  it.each([
    ['a lab', { models: [model('a/one')] }, 'labs', '"a"'],
    [
      'a source of a single fact',
      { labs: [lab('a')], models: [model('a/one', { parameters: { total: 1, active: { missing: 'unknown' }, source: 'else' } })] },
      'parameters.source',
      '"else"',
    ],
    [
      'a base model',
      { labs: [lab('a')], models: [model('a/one', { bases: [{ model: 'a/two', relation: 'finetune', source: 'page' }] })] },
      'bases.model',
      '"a/two"',
    ],
    ['a model', { releases: [release('a/one/2026-01-01-weights')] }, 'model', '"a/one"'],
    ['a licence', { 'license-labels': [licenseLabel('MIT', { license: 'MIT' })] }, 'license', '"MIT"'],
  ])('finds a reference to %s that does not exist', (_, facts, field, found) => {
    expect(referencesResolve.check(contextOf({ sources: [page], ...facts }))).toMatchObject([{ field, found }])
  })

  it('finds a table of a source that nobody described', () => {
    const tables = { 'set-aside': [table('set-aside', 'board', '2026-01-01', [])] }
    expect(referencesResolve.check(contextOf({ sources: [page] }, tables))).toMatchObject([
      { file: 'ingested/board/2026-01-01/set-aside.csv', found: '"board"' },
    ])
  })

  it('says what a former id is now', () => {
    const facts = {
      labs: [lab('a')],
      models: [model('a/new', { formerIds: ['a/old'] })],
      releases: [release('a/old/2026-01-01-weights')],
      sources: [page],
    }
    expect(referencesResolve.check(contextOf(facts))).toMatchObject([{ found: '"a/old"', mend: 'it is now "a/new"' }])
  })

  it('says what a former id of a lab is now, and does not take a lab for a model', () => {
    const facts = { labs: [lab('new', { formerIds: ['old'] })], models: [model('old/one')], sources: [page] }
    expect(referencesResolve.check(contextOf(facts))).toMatchObject([{ field: 'labs', found: '"old"', mend: 'it is now "new"' }])
  })
})
