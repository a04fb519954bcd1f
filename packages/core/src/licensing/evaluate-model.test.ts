import { expect, test } from 'vitest'
import { licenseSchema } from '../entities/license.ts'
import { license } from '../fixtures/licenses.ts'
import { lab, model, snapshot, weights } from '../fixtures/snapshot.ts'
import { indexFacts } from '../observatory/facts.ts'
import { evaluateModel, type LicenseProfile } from './index.ts'

const base = (id: string) => ({ model: id, relation: 'finetune', source: 'fixture' })
const facts = indexFacts(
  snapshot({
    labs: [lab('a', 'US'), lab('b', 'CN')],
    licenses: [
      license({}, { id: 'Free' }),
      license({ commercialUse: 'prohibited' }, { id: 'NC' }),
      license({ territory: { excluded: ['EU'], appliesTo: ['multimodal-models'] } }, { id: 'Seated' }),
    ].map((each) => licenseSchema.parse(each)),
    models: [
      model('a/one', ['a']),
      model('a/two', ['a'], { bases: [base('a/one')] }),
      model('b/three', ['b'], { bases: [base('a/one')] }),
      model('a/eyes', ['a'], { modality: ['Language', 'Vision'] }),
      model('a/closed', ['a']),
    ],
    releases: [
      weights('a/one', '2025-01-01', 'Free'),
      weights('a/one', '2025-06-01', 'NC', 'relicense'),
      weights('a/two', '2025-07-01', 'Free'),
      weights('b/three', '2025-07-01', 'Free'),
      weights('a/eyes', '2025-07-01', 'Seated'),
    ],
  }),
)
const on = (id: string, profile: Record<string, unknown> = {}) => evaluateModel(facts, id, { use: 'product', ...profile } as LicenseProfile)

test('the licence that binds is that of the day', () => {
  expect(on('a/one', { date: '2025-05-31' })).toMatchObject({ answer: 'yes', weights: { evaluation: { license: 'Free' } } })
  expect(on('a/one')).toMatchObject({ answer: 'no', asOf: '2026-08-19', weights: { evaluation: { license: 'NC' } } })
  expect(on('a/one')?.history).toMatchObject([{ license: 'Free' }, { license: 'NC', act: 'relicense' }])
})

test('a model made from the weights of others answers for their terms too, one of the same maker does not', () => {
  expect(on('b/three')).toMatchObject({ answer: 'no', weights: { evaluation: { answer: 'yes' } }, bases: [{ modelId: 'a/one' }] })
  expect(on('a/two')).toMatchObject({ answer: 'yes', bases: [] })
})

test('whether a model is multimodal is read off the facts', () => {
  expect(on('a/eyes', { companySeat: 'FR' })?.answer).toBe('no')
  expect(on('a/eyes', { companySeat: 'FR', multimodal: false })?.answer).toBe('yes')
})

test('a model without public weights has no answer, and says why', () => {
  expect(on('a/closed')).toMatchObject({ answer: 'unknown', weights: { kind: 'none-known' }, service: { kind: 'none-known' } })
  expect(on('a/none')).toBeUndefined()
})
