import { describe, expect, it } from 'vitest'
import { contextOf, curatedOf, ingestedOf, lab, model, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const labs = [lab('a', { aliases: { fmti: ['A'], mof: ['A Inc'] } })]
const models = [model('a/one', { aliases: { mof: ['One'], osai: ['One Chat'] } })]
const of = (source: string, rows: readonly object[]) =>
  contextOf({ labs, models }, { 'openness-items': [table('openness-items', source, '2026-05-11', rows)] }).records.opennessAssessments

describe('judgements of openness', () => {
  it('are one a developer and edition where developers are judged', () => {
    const item = (edition: string, name: string, score: number) => ({
      scheme: 'fmti',
      edition,
      subject: 'A',
      item: name,
      score,
      date: '2025-12',
    })
    expect(of('fmti', [item('x', 'one', 1), item('y', 'one', 0), item('x', 'two', 0)])).toMatchObject([
      {
        edition: 'x',
        lab: 'a',
        model: { missing: 'not-applicable' },
        items: [
          { item: 'one', score: 1 },
          { item: 'two', score: 0 },
        ],
      },
      { edition: 'y', knownSince: '2026-05-11' },
    ])
  })

  it('name model and lab, the lab by the organisation printed where the model is not known', () => {
    const item = (subject: string) => ({ scheme: 'mof', subject, organization: 'A Inc', version: '7B', item: 'Datasets', license: 'MIT' })
    expect(of('mof', [item('One'), item('Two')])).toMatchObject([
      { model: 'a/one', lab: 'a', version: '7B', items: [{ license: 'MIT', score: { missing: 'not-applicable' } }] },
      { model: { missing: 'unknown' }, lab: 'a' },
    ])
  })

  it('keep an address only where one is printed', () => {
    const item = (name: string, address: string) => ({ scheme: 'osai', subject: 'One Chat', item: name, word: 'open', address })
    const [assessment] = of('osai', [item('code', 'https://a.example/b'), item('api', 'see above')])
    expect(assessment?.items.map(({ address }) => address)).toEqual(['https://a.example/b', undefined])
    expect(assessment).toMatchObject({ model: 'a/one', lab: 'a' })
  })

  it('are a problem under a scheme nobody knows', () => {
    const tables = { 'openness-items': [table('openness-items', 'page', '2026-05-11', [{ scheme: 'mine', subject: 'A', item: 'x' }])] }
    expect(compile(curatedOf(), ingestedOf(tables)).problems).toMatchObject([{ field: 'scheme', found: '"mine"' }])
  })
})
