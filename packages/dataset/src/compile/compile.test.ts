import { describe, expect, it } from 'vitest'
import { contextOf, curatedOf, index, ingestedOf, lab, licenseLabel, model, provider, release, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const labs = [lab('a', { aliases: { epoch: ['A'], arena: ['a'] } })]
const models = [model('a/one', { aliases: { epoch: ['One', 'One (old)'], arena: ['one'] } })]

describe('index scores', () => {
  const rows = [
    { label: 'One', value: 120, low: 118, high: 125, released: '2026-01-02', access: 'API access' },
    { label: 'Anchor', value: 130, organization: 'A,A' },
    { label: 'Else', value: 90, low: 80 },
  ]
  const scores = contextOf(
    { labs, models, indexes: [index()] },
    { 'index-scores': [table('index-scores', 'copies', '2026-08-11', rows), table('index-scores', 'epoch-eci', '2026-08-11', rows)] },
  ).records.indexScores

  it('have intervals of 90 %, or the reason why not', () => {
    expect(scores.map(({ interval }) => interval)).toEqual([
      { low: 118, high: 125, level: 0.9 },
      { missing: 'not-applicable', note: 'sets the scale' },
      { missing: 'not-published' },
    ])
  })

  it('have the labs of the model, else those printed, else none', () => {
    expect(scores.map(({ labs }) => labs)).toEqual([['a'], ['a'], { missing: 'not-published' }])
  })

  it('leave out the copy of a vintage that the own source holds', () => {
    expect(scores.map(({ source }) => source)).toEqual(['epoch-eci', 'epoch-eci', 'epoch-eci'])
  })
})

describe('benchmarks', () => {
  const tables = {
    'benchmark-difficulties': [
      table('benchmark-difficulties', 'epoch-eci', '2026-08-11', [{ benchmark: 'ARC AI2', difficulty: 105, slope: 0.1, anchor: false }]),
    ],
    'benchmark-results': [
      table('benchmark-results', 'epoch-eci', '2026-08-11', [
        { label: 'One', benchmark: 'SWE-Bench Verified (Bash Only)', value: 0.5, optimized: true },
      ]),
    ],
  }
  it('are made of printed names, with ids that follow from them', () => {
    const { benchmarks, benchmarkResults, indexDifficulties } = contextOf({ models }, tables).records
    expect(benchmarks.map(({ id }) => id)).toEqual(['arc-ai2', 'swe-bench-verified-bash-only'])
    expect(indexDifficulties).toMatchObject([{ benchmark: 'arc-ai2', vintage: '2026-08-11' }])
    expect(benchmarkResults).toMatchObject([
      { model: 'a/one', benchmark: 'swe-bench-verified-bash-only', optimized: true, knownSince: '2026-08-11' },
    ])
  })

  it('must not share an id', () => {
    const rows = ['A B', 'A-B'].map((benchmark) => ({ label: 'One', benchmark, value: 0 }))
    const { problems } = compile(
      curatedOf({ models }),
      ingestedOf({ 'benchmark-results': [table('benchmark-results', 'epoch-eci', '2026-08-11', rows)] }),
    )
    expect(problems).toMatchObject([{ record: 'A-B', field: 'benchmark' }])
  })
})

describe('ratings', () => {
  it('say why a figure is missing, and take labs from the model', () => {
    const rows = [
      { styleControl: true, category: 'overall', label: 'one', value: 1400, low: 1390, high: 1410, license: 'MIT' },
      { styleControl: true, category: 'overall', label: 'else', value: 1300, organization: 'a' },
    ]
    const curated = curatedOf({ labs, models, 'license-labels': [licenseLabel('Apache')] })
    const { records, coverage } = compile(curated, ingestedOf({ ratings: [table('ratings', 'board', '2026-08-19', rows)] }))
    expect(records.ratings[0]).toMatchObject({
      model: 'a/one',
      labs: ['a'],
      interval: { level: 0.95 },
      licenseLabel: 'MIT',
      votes: { missing: 'not-published' },
    })
    expect(records.ratings[1]).toMatchObject({ model: { missing: 'unknown' }, labs: ['a'], licenseLabel: { missing: 'not-published' } })
    expect(coverage.unresolved.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(['license-label MIT', 'model else'])
    expect(coverage.figures).toContainEqual({ what: 'ratings with a model', part: 1, whole: 2, target: 0.97 })
  })
})

describe('releases', () => {
  const listing = (list: string, label: string, published: string, access?: string) => ({
    list,
    label,
    published,
    access,
    organization: 'A',
  })
  const compiled = (rows: ReturnType<typeof listing>[], releases: ReturnType<typeof release>[] = [], scores: readonly object[] = []) =>
    contextOf(
      { labs, models, releases },
      {
        listings: [table('listings', 'epoch-models', '2026-08-14', rows)],
        'index-scores': [table('index-scores', 'epoch-eci', '2026-08-11', scores)],
      },
    ).records

  it('are taken from lists, one a model, notable models first and then the earliest', () => {
    const rows = [
      listing('epoch-large-scale', 'One', '2024-01-01', 'Unreleased'),
      listing('epoch-notable', 'One', '2025-05-01', 'API access'),
      listing('epoch-notable', 'One (old)', '2025-02-01', 'Open weights (non-commercial)'),
    ]
    const { releases, listings } = compiled(rows)
    expect(releases).toEqual([
      {
        id: 'a/one/2025-02-01-epoch-listing',
        model: 'a/one',
        act: 'weights',
        date: '2025-02-01',
        access: 'open-weights',
        license: { missing: 'unknown' },
        grade: 'S1',
        note: "From Epoch AI's list",
        sources: ['epoch-models'],
      },
    ])
    expect(listings.map(({ access }) => access)).toEqual(['unreleased', 'api', 'open-weights'])
  })

  it('give way to a curated release of the same access', () => {
    const rows = [listing('epoch-notable', 'One', '2025-05-01', 'Open weights (unrestricted)')]
    expect(compiled(rows, [release('a/one/2025-05-02-weights')]).releases.map(({ id }) => id)).toEqual(['a/one/2025-05-02-weights'])
    const api = [listing('epoch-notable', 'One', '2025-05-01', 'API access')]
    expect(compiled(api, [release('a/one/2025-05-02-weights')]).releases).toHaveLength(2)
  })

  it('come from the index where neither a list nor a curated record has one', () => {
    const score = { label: 'One', value: 1, released: '2025-06-01', access: 'API access' }
    expect(compiled([listing('epoch-notable', 'One', '2025-05-01')], [], [score]).releases).toMatchObject([
      { id: 'a/one/2025-06-01-epoch-index', act: 'api', note: "From Epoch AI's index", sources: ['epoch-eci'] },
    ])
    expect(compiled([], [release('a/one/2025-05-02-weights')], [score]).releases).toHaveLength(1)
  })
})

describe('a compilation', () => {
  it('holds the providers by id', () => {
    const { records } = contextOf({ providers: [provider('b'), provider('a')] })
    expect(records.providers.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('reaches to the newest ingested date', () => {
    expect(contextOf({}, { ratings: [table('ratings', 'board', '2026-09-01', [])] }).dataThrough).toBe('2026-09-01')
  })

  it('refuses to be without any table', () => {
    expect(() => compile(curatedOf(), ingestedOf())).toThrow(RangeError)
  })
})
