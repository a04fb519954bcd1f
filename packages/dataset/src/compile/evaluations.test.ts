import { describe, expect, it } from 'vitest'
import { contextOf, curatedOf, ingestedOf, lab, model, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const models = [
  model('a/one', {
    aliases: { epoch: ['One'], 'epoch-version': [{ name: 'one_high', configuration: 'effort-high' }] },
    configurations: [{ id: 'effort-high' }],
  }),
]
const row = (version: string, more: object = {}) => ({
  version,
  benchmark: 'gpqa',
  metric: 'm',
  value: 0.5,
  evaluator: 'independent',
  id: version,
  ...more,
})
const listed = table('model-versions', 'epoch-models', '2026-08-14', [
  { version: 'one-2025', label: 'One' },
  { version: 'else-1', label: 'Else' },
])
const tables = (rows: readonly object[]) => ({
  evaluations: [table('evaluations', 'epoch-benchmark-hub', '2026-04-27', rows)],
  'model-versions': [listed],
})

describe('evaluations', () => {
  it('name the model by an alias of the version, with its configuration, else by the model the version is listed under', () => {
    const rows = [row('one_high'), row('one-2025'), row('else-1'), row('two')]
    const { records, coverage } = compile(curatedOf({ labs: [lab('a')], models }), ingestedOf(tables(rows)))
    expect(records.benchmarkResults).toMatchObject([
      { collection: 'evaluations', model: 'a/one', configuration: 'effort-high' },
      { model: 'a/one' },
      { model: { missing: 'unknown' } },
      { model: { missing: 'unknown' } },
    ])
    expect(coverage.unresolved.map(({ namespace, name }) => `${namespace} ${name}`).sort()).toEqual(['epoch Else', 'epoch-version two'])
    expect(coverage.figures).toContainEqual({ what: 'records of epoch-benchmark-hub with a model', part: 2, whole: 4 })
  })

  it('keep error, interval, evaluator and log, and say why one is missing', () => {
    const rows = [
      row('a', { standardError: 0.01, low: 0.4, high: 0.6, n: 50, harness: 'Codex', started: '2026-04-01', released: '2026-01-01' }),
      row('b', { evaluator: 'unknown', released: '2026-01-01' }),
    ]
    expect(contextOf({ models }, tables(rows)).records.benchmarkResults).toMatchObject([
      { standardError: 0.01, interval: { level: 0.95 }, n: 50, harness: 'Codex', date: '2026-04-01', evaluatedBy: 'independent' },
      { standardError: { missing: 'not-published' }, evaluatedBy: { missing: 'unknown' }, date: '2026-01-01' },
    ])
  })

  it('are a problem where nobody knows the word for who ran them', () => {
    const { problems } = compile(curatedOf({ models }), ingestedOf(tables([row('a', { evaluator: 'a friend' })])))
    expect(problems).toMatchObject([{ field: 'evaluator', found: '"a friend"' }])
  })

  it('give a benchmark nobody has curated, without a unit', () => {
    expect(contextOf({ models }, tables([row('a')])).records.benchmarks).toMatchObject([{ id: 'gpqa', unit: { missing: 'unknown' } }])
  })
})
