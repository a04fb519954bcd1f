import { countryCodeSchema } from '@openfrontier/core/entities'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../resolve-names.ts'
import { curatedOf, lab, model, table } from '../testing/facts.ts'
import { compileAdoption } from './adoption.ts'

const curated = curatedOf({
  labs: [lab('alibaba', { aliases: { atom: ['Qwen'] } })],
  models: [model('alibaba/qwen3-8b', { aliases: { huggingface: ['Qwen/Qwen3-8B'], ollama: ['qwen3'] } })],
})
const row = (changes: object) => ({
  universe: 'u',
  measure: 'downloads-30-days',
  kind: 'model',
  label: 'Qwen/Qwen3-8B',
  from: '2026-03-01',
  to: '2026-03-30',
  value: 5,
  unit: 'count',
  ...changes,
})
const find = (label: string) => (label === 'CN' ? countryCodeSchema.parse('CN') : undefined)

function run(source: string, ...rows: readonly object[]) {
  const { resolver } = createResolver(curated)
  return { ...compileAdoption([table('adoption', source, '2026-03-30', rows)], resolver, { find }), unresolved: resolver.unresolved() }
}

describe('counts of use', () => {
  it('name the model by the alias of the publication, and the lab by model or account', () => {
    const { adoption } = run('hf-downloads-llmfit', row({ repeats: '2026-03-29' }), row({ label: 'Qwen/other' }), row({ label: 'x/y' }))
    expect(adoption).toMatchObject([
      { model: 'alibaba/qwen3-8b', labs: ['alibaba'], repeats: '2026-03-29', country: { missing: 'not-applicable' } },
      { model: { missing: 'unknown' }, labs: ['alibaba'] },
      { model: { missing: 'unknown' }, labs: { missing: 'unknown' } },
    ])
    expect(run('ollama-registry', row({ label: 'qwen3', kept: false })).adoption).toMatchObject([{ labs: ['alibaba'], kept: false }])
  })

  it('name the country of a row that is of one, and note the others', () => {
    const { adoption, unresolved } = run(
      'openrouter-rankings',
      row({ kind: 'country', label: 'CN' }),
      row({ kind: 'country', label: 'Atlantis' }),
    )
    expect(adoption.map(({ country, model }) => [country, model])).toEqual([
      ['CN', { missing: 'not-applicable' }],
      [{ missing: 'unknown', note: 'no country of this name or code' }, { missing: 'not-applicable' }],
    ])
    expect(unresolved).toMatchObject([{ kind: 'country', name: 'Atlantis' }])
  })

  it('carry bounds where no value is printed', () => {
    const { adoption } = run('page', row({ value: undefined, low: 0.1, high: 0.2, unit: 'share' }))
    expect(adoption).toMatchObject([{ value: { missing: 'not-published' }, bounds: { low: 0.1, high: 0.2 } }])
  })

  it('report words nobody knows', () => {
    const { adoption, problems } = run('page', row({ kind: 'planet' }), row({ measure: 'joy' }), row({ unit: 'percent' }))
    expect(adoption).toEqual([])
    expect(problems.map(({ field, found }) => `${field} ${found}`)).toEqual(['kind "planet"', 'measure "joy"', 'unit "percent"'])
  })
})
