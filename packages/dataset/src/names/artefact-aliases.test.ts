import { describe, expect, it } from 'vitest'
import { model, release } from '../testing/facts.ts'
import { artefactAliases } from './artefact-aliases.ts'

const artefact = (repository: string, host = 'huggingface.co') => ({ artefact: { host, repository, revision: { missing: 'unknown' } } })
const aliasSet = (value: object) => ({
  id: 'huggingface/a',
  file: 'a.yaml',
  value: { namespace: 'huggingface' as const, models: {}, sources: [], ...value },
})

describe('names that releases give', () => {
  it('are the repositories of Hugging Face that releases name as their artefact', () => {
    const releases = [
      release('a/one/2026-01-01-weights', artefact('A/One ')),
      release('a/one/2026-02-01-relicense', { act: 'relicense', ...artefact('A/One') }),
      release('a/two/2026-01-01-weights', artefact('A/Two', 'modelscope.cn')),
    ]
    expect(artefactAliases([model('a/one'), model('a/two')], [], releases).value.models).toEqual({ 'a/one': ['A/One'] })
  })

  it('give way to an alias, and to a reason why a name stands for no model', () => {
    const models = [model('a/one', { aliases: { huggingface: ['A/One'] } })]
    const sets = [
      aliasSet({ models: { 'a/two': [{ name: 'A/Two', released: '2026-01-01' }] }, none: [{ name: 'A/Three', why: 'a folder' }] }),
    ] as unknown as Parameters<typeof artefactAliases>[1]
    const releases = ['One', 'Two', 'Three'].map((name) => release('a/four/2026-01-01-weights', artefact(`A/${name}`)))
    expect(artefactAliases(models, sets, releases).value.models).toEqual({})
  })

  it('are none where releases of two models name one repository', () => {
    const releases = [release('a/one/2026-01-01-weights', artefact('A/One')), release('a/two/2026-01-01-weights', artefact('A/One'))]
    expect(artefactAliases([], [], releases).value.models).toEqual({})
  })
})
