import { describe, expect, it } from 'vitest'
import { contextOf, lab, model, release } from '../src/testing/facts.ts'
import { modelsNamed } from './models-named.ts'

describe(modelsNamed.name, () => {
  it('finds a model that has no name in any source and no record', () => {
    const bases = [{ model: 'a/base', relation: 'finetune', source: 'page' }]
    const models = [model('a/base'), model('a/idle'), model('a/named', { aliases: { arena: ['named'] }, bases }), model('a/out')]
    const releases = [release('a/out/2026-01-01-weights')]
    expect(modelsNamed.check(contextOf({ labs: [lab('a')], models, releases }))).toMatchObject([{ record: 'a/idle' }])
  })
})
