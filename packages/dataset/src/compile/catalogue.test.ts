import { describe, expect, it } from 'vitest'
import { contextOf, curatedOf, ingestedOf, lab, licenseLabel, model, provider, release, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const labs = [lab('a')]
const names = { 'models-dev': ['a/one'], huggingface: ['A/One', 'A/One-FP8'], 'llm-stats': ['one'], openrouter: ['a/one'] }
const models = [model('a/one', { aliases: names })]
const listings = (source: string, rows: readonly object[], date = '2026-07-02') => table('listings', source, date, rows)

describe('providers', () => {
  const printed = [
    { slug: 'b', name: 'B' },
    { slug: 'known', name: 'Known' },
  ]
  const tables = ingestedOf({ providers: [table('providers', 'models-dev', '2026-07-02', printed)] })

  it('that nobody curated have a record of what is printed, the rest unknown', () => {
    const curated = curatedOf({ providers: [provider('a', { aliases: { 'models-dev': ['known'] } })] })
    const { records, coverage, problems } = compile(curated, tables)
    expect(problems).toEqual([])
    expect(records.providers.map(({ id, headquarters, grade }) => [id, headquarters, grade])).toEqual([
      ['a', 'US', 'P'],
      ['b', { missing: 'unknown' }, 'unknown'],
    ])
    expect(coverage.figures).toContainEqual({ what: "providers with a country, the operator's or its parent's", part: 1, whole: 2 })
  })

  it('must not take the id of another', () => {
    expect(compile(curatedOf({ providers: [provider('known'), provider('b')] }), tables).problems).toMatchObject([
      { record: 'b', field: 'slug' },
      { record: 'known', field: 'slug' },
    ])
  })
})

describe('rows of lists', () => {
  it('are named and reached as their list says it', () => {
    const { listings: found } = contextOf(
      { labs, models },
      {
        listings: [
          listings('models-dev', [{ list: 'models-dev', label: 'a/one', access: 'open weights: false' }]),
          listings('atom-tracked-models', [{ list: 'atom', label: 'A/One', organization: 'A' }]),
          listings('llm-stats', [{ list: 'llm-stats', label: 'one', access: 'link to weights', license: 'mit' }]),
          listings('openrouter', [{ list: 'openrouter', label: 'a/one' }]),
        ],
      },
    ).records
    expect(found.map(({ list, model: id, access }) => [list, id, access])).toEqual([
      ['models-dev', 'a/one', 'api'],
      ['atom', 'a/one', 'open-weights'],
      ['llm-stats', 'a/one', 'open-weights'],
      ['openrouter', 'a/one', 'api'],
    ])
    expect(found.map((row) => row.labs)).toEqual([['a'], ['a'], ['a'], ['a']])
  })

  it('give a model its parameters where it has none and they agree', () => {
    const row = (label: string, parameters: number) => ({ list: 'atom', label, parameters, activeParameters: 3 })
    const parametersOf = (rows: readonly object[]) =>
      contextOf({ labs, models }, { listings: [listings('atom-tracked-models', rows)] }).records.models[0]?.parameters
    expect(parametersOf([row('A/One', 9), row('A/One-FP8', 9)])).toEqual({ total: 9, active: 3, source: 'atom-tracked-models' })
    expect(parametersOf([row('A/One', 9), row('A/One-FP8', 8)])).toEqual({ missing: 'unknown' })
  })

  it('add the active ones to a known total only where the totals agree', () => {
    const parameters = (total: number) => {
      const known = model('a/one', {
        aliases: { huggingface: ['A/One'] },
        parameters: { total, active: { missing: 'unknown' }, source: 'page' },
      })
      const row = { list: 'atom', label: 'A/One', parameters: 9, activeParameters: 3 }
      return contextOf({ labs, models: [known] }, { listings: [listings('atom-tracked-models', [row])] }).records.models[0]?.parameters
    }
    expect(parameters(9.1)).toEqual({ total: 9, active: 3, source: 'atom-tracked-models' })
    expect(parameters(12)).toMatchObject({ total: 12, active: { missing: 'unknown' } })
  })
})

describe('releases of models that nothing else dates', () => {
  const modelsDev = listings('models-dev', [{ list: 'models-dev', label: 'a/one', published: '2026-02', access: 'open weights: true' }])
  const router = listings('openrouter', [{ list: 'openrouter', label: 'a/one', published: '2026-01-05' }])
  const corrections = table('date-corrections', 'atom-tracked-models', '2026-08-17', [{ label: 'A/One', released: '2026-02-03' }])
  const releasesOf = (tables: Parameters<typeof contextOf>[1], releases: ReturnType<typeof release>[] = []) =>
    contextOf({ labs, models, releases }, tables).records.releases.map(({ id, date, act, grade }) => [id, date, act, grade])

  it('come from lists, OpenRouter last, which only says when a model was there', () => {
    expect(releasesOf({ listings: [router, modelsDev] })).toEqual([['a/one/2026-02-models-dev-listing', '2026-02', 'weights', 'S1']])
    expect(releasesOf({ listings: [router] })).toEqual([['a/one/until-2026-01-05-openrouter-listing', '≤2026-01-05', 'api', 'S1']])
  })

  it('come from corrected dates before lists', () => {
    expect(releasesOf({ listings: [modelsDev], 'date-corrections': [corrections] })).toEqual([
      ['a/one/2026-02-03-atom-correction', '2026-02-03', 'weights', 'S1'],
    ])
  })

  it('give way to any other release', () => {
    const tables = { listings: [modelsDev, router], 'date-corrections': [corrections] }
    expect(releasesOf(tables, [release('a/one/2026-02-01-api', { access: 'api', act: 'api' })])).toHaveLength(1)
  })
})

describe('licence labels', () => {
  it('are counted by publication', () => {
    const rows = ['mit', 'own'].map((license) => ({ list: 'llm-stats', label: license, license }))
    const curated = curatedOf({ 'license-labels': [licenseLabel('mit', { namespace: 'llm-stats' })] })
    const { coverage } = compile(curated, ingestedOf({ listings: [listings('llm-stats', rows)] }))
    expect(coverage.figures).toContainEqual({ what: 'licence labels of llm-stats explained', part: 1, whole: 2, target: 1 })
  })
})
