import { expect, test } from 'vitest'
import type { LabId } from '../entities/index.ts'
import { lab, model, snapshot } from '../fixtures/snapshot.ts'
import { type CountryRule, membership, parseParty } from './country-rule.ts'
import { indexFacts } from './facts.ts'

const facts = indexFacts(
  snapshot({
    labs: [
      lab('american', 'US'),
      lab('chinese', 'CN'),
      lab('hongkong', 'HK'),
      lab('nowhere', undefined),
      lab('owned', 'SG', { parent: { name: 'Parent', country: 'CN' as never } }),
    ],
    models: [
      model('chinese/base', ['chinese'], { bases: [] }),
      model('american/tune', ['american'], { bases: [{ model: 'chinese/base', relation: 'finetune', source: 'fixture' }] }),
    ],
  }),
)

const of = (labs: string[], party: string, rule: CountryRule, fold = false, modelId?: string) =>
  membership(
    facts,
    { labs: labs as LabId[], ...(modelId && { model: modelId as never }) },
    parseParty(party),
    parseParty(party === 'US' ? 'CN' : 'US'),
    { rule, foldHongKongMacau: fold },
  )

test('a joint model counts for no country by headquarters and for both by any developer', () => {
  expect(of(['american', 'chinese'], 'US', 'headquarters')).toBe('no')
  expect(of(['american', 'chinese'], 'US', 'any-developer')).toBe('yes')
  expect(of(['american', 'chinese'], 'CN', 'any-developer')).toBe('yes')
})

test('an exclusive pair ignores third countries and refuses joint models', () => {
  expect(of(['chinese', 'hongkong'], 'CN', 'exclusive-pair')).toBe('yes')
  expect(of(['american', 'chinese'], 'CN', 'exclusive-pair')).toBe('no')
})

test('Hong Kong is its own code until it is folded in', () => {
  expect(of(['hongkong'], 'CN', 'headquarters')).toBe('no')
  expect(of(['hongkong'], 'CN', 'headquarters', true)).toBe('yes')
})

test('a seat in Singapore with a parent in China counts by parent only', () => {
  expect(of(['owned'], 'CN', 'headquarters')).toBe('no')
  expect(of(['owned'], 'CN', 'parent')).toBe('yes')
})

test('a fine-tune follows the root of its bases by lineage', () => {
  expect(of(['american'], 'US', 'headquarters', false, 'american/tune')).toBe('yes')
  expect(of(['american'], 'CN', 'base-lineage', false, 'american/tune')).toBe('yes')
})

test('a lab whose country is not known is neither in nor out', () => {
  expect(of(['nowhere'], 'US', 'headquarters')).toBe('unknown')
  expect(of([], 'US', 'headquarters')).toBe('unknown')
})

test('a lab of unknown country beside a known one leaves the known one to decide', () => {
  expect(of(['american', 'nowhere'], 'US', 'headquarters')).toBe('yes')
})

test('a party can be a lab or several', () => {
  expect(of(['american'], 'american', 'headquarters')).toBe('yes')
  expect(of(['chinese'], 'american+chinese', 'headquarters')).toBe('yes')
  expect(of(['chinese'], 'american', 'headquarters')).toBe('no')
})
