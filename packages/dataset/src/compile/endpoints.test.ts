import { describe, expect, it } from 'vitest'
import { contextOf, curatedOf, ingestedOf, lab, model, provider, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const curated = {
  labs: [lab('a'), lab('b')],
  models: [model('a/one', { aliases: { 'models-dev': ['one'], openrouter: ['a/one'] } })],
  providers: [
    provider('a', { lab: 'a', aliases: { 'models-dev': ['a'], openrouter: ['a'] }, headquarters: 'SG', dataCentres: ['CN'] }),
    provider('c', { aliases: { 'models-dev': ['c-cloud'] } }),
  ],
}
const row = (provider: string, label: string, more: object = {}) => ({
  provider,
  label,
  input: 1,
  output: 2,
  context: 8000,
  outputLimit: 0,
  ...more,
})
const compiled = (rows: readonly object[], changes: readonly object[] = [], more: readonly object[] = []) =>
  contextOf(curated, {
    endpoints: [
      table('endpoints', 'models-dev', '2026-07-02', rows),
      ...(more.length > 0 ? [table('endpoints', 'models-dev', '2026-06-01', more)] : []),
    ],
    'price-changes': [table('price-changes', 'models-dev', '2026-07-02', changes)],
  }).records.endpoints

describe('endpoints', () => {
  it('say who operates them, and whose model it is', () => {
    const endpoints = compiled([row('a', 'one'), row('a', 'else'), row('c-cloud', 'one')])
    expect(endpoints.map(({ id, provider, firstParty }) => [id, provider, firstParty])).toEqual([
      ['a/else', 'a', { missing: 'unknown' }],
      ['a/one', 'a', true],
      ['c-cloud/one', 'c', false],
    ])
    expect(endpoints[1]).toMatchObject({ model: 'a/one', operatorCountry: 'SG', dataCentres: ['CN'], howKnown: 'its pages' })
    expect(endpoints[1]?.limits).toEqual({ context: 8000, output: { missing: 'unknown', note: '0 as printed' } })
  })

  it('of another publication keep its name, and the variant', () => {
    const { endpoints } = contextOf(curated, {
      endpoints: [
        table('endpoints', 'openrouter-endpoints-headquarters', '2026-05-18', [
          row('a', 'a/one', { variant: 'fp8', quantization: 'unknown' }),
        ]),
      ],
    }).records
    expect(endpoints).toMatchObject([{ id: 'a/a/one@openrouter#fp8', model: 'a/one', quantization: { missing: 'unknown' } }])
  })

  it('of a provider that nobody lists are a problem', () => {
    const tables = ingestedOf({ endpoints: [table('endpoints', 'models-dev', '2026-07-02', [row('nobody', 'one')])] })
    expect(compile(curatedOf(curated), tables).problems).toMatchObject([{ record: 'nobody/one', field: 'provider' }])
  })
})

describe('prices', () => {
  const change = (from: string, input: number, output: number) => ({ provider: 'a', label: 'one', from, input, output, change: 'change' })
  const spans = (endpoints: ReturnType<typeof compiled>) => endpoints[0]?.prices.map(({ input, from, to }) => [input, from, to])

  it('that were only seen hold no later than from the day of the copy', () => {
    expect(spans(compiled([row('a', 'one')]))).toEqual([[1, '≤2026-07-02', { missing: 'not-applicable' }]])
  })

  it('that changed hold from the day of the change to the day before the next', () => {
    expect(spans(compiled([row('a', 'one')], [change('2026-01-01', 3, 4), change('2026-03-01', 1, 2)]))).toEqual([
      [3, '2026-01-01', '2026-02-28'],
      [1, '2026-03-01', { missing: 'not-applicable' }],
    ])
  })

  it('of an endpoint that is gone held at least until they were last seen', () => {
    expect(spans(compiled([row('a', 'else')], [change('2026-01-01', 3, 4)]).filter(({ id }) => id === 'a/one'))).toEqual([
      [3, '2026-01-01', '≥2026-01-01'],
    ])
    expect(spans(compiled([row('a', 'one')], [], [row('a', 'one', { input: 5 })]))).toEqual([
      [5, '≤2026-06-01', '≥2026-06-01'],
      [1, '≤2026-07-02', { missing: 'not-applicable' }],
    ])
  })

  it('of 0 are not known, unless the name says free', () => {
    const nothing = { input: 0, output: 0 }
    const endpoints = compiled([row('a', 'one', nothing), row('a', 'two:free', nothing), row('a', 'x-embedding', { input: 1, output: 0 })])
    expect(endpoints.map(({ prices }) => [prices[0]?.input, prices[0]?.output])).toEqual([
      [
        { missing: 'unknown', note: '0 as printed' },
        { missing: 'unknown', note: '0 as printed' },
      ],
      [0, 0],
      [1, 0],
    ])
  })
})
