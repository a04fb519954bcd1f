import { describe, expect, it } from 'vitest'
import { contextOf, curatedOf, ingestedOf, lab, model, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const labs = [lab('a', { aliases: { openrouter: ['a-vendor'] } })]
const models = [model('a/one', { aliases: { speechmap: ['a-vendor/one'], caisi: ['One'] } })]
const row = (label: string, more: object = {}) => ({
  ...{ kind: 'refusal', label, questionSet: 'q', outcome: 'complete', date: '2025-01-01' },
  ...more,
})
const of = (source: string, rows: readonly object[]) =>
  contextOf({ labs, models }, { 'risk-findings': [table('risk-findings', source, '2026-07-17', rows)] }).records.riskEvaluations

describe('safety findings', () => {
  it('name the model, and its maker by the vendor where the model is not known', () => {
    expect(of('speechmap', [row('a-vendor/one', { n: 50, successes: 20 }), row('a-vendor/two'), row('stealth/x')])).toMatchObject([
      { model: 'a/one', labs: ['a'], n: 50, successes: 20, share: { missing: 'not-published' } },
      { model: { missing: 'unknown' }, labs: ['a'] },
      { labs: { missing: 'unknown' } },
    ])
  })

  it('leave what is printed for several models together without a model, and unnoted', () => {
    const rows = [
      row('One', { share: 0.9, evaluation: 'e', control: false }),
      row('US models', { share: 0.1, evaluation: 'e', control: true }),
    ]
    const tables = { 'risk-findings': [table('risk-findings', 'caisi', '2026-05-01', rows)] }
    const { records, coverage } = compile(curatedOf({ labs, models }), ingestedOf(tables))
    expect(records.riskEvaluations).toMatchObject([
      { model: 'a/one', control: false, evaluation: 'e' },
      { model: { missing: 'not-applicable' }, control: true },
    ])
    expect(coverage.unresolved).toEqual([])
  })

  it('are a problem where kind or source is not known', () => {
    const problemsOf = (source: string, rows: readonly object[]) =>
      compile(curatedOf(), ingestedOf({ 'risk-findings': [table('risk-findings', source, '2026-05-01', rows)] })).problems
    expect(problemsOf('caisi', [row('One', { kind: 'rudeness' })])).toMatchObject([{ field: 'kind' }])
    expect(problemsOf('elsewhere', [row('One')])).toMatchObject([{ field: 'source' }])
  })
})
