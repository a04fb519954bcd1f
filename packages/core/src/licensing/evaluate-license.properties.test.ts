import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  commercialUses,
  type License,
  licenseFacetsSchema,
  namingOccasions,
  outputUses,
  thresholdConsequences,
} from '../entities/license.ts'
import { license, unread } from '../fixtures/licenses.ts'
import { evaluateLicense, facetNames, type LicenseProfile, licenseAnswers, licenseEvaluationSchema, licenseUses } from './index.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant('not-addressed'), fc.constant(unread))
const notKnown = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(unread) })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const some = (record: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const shared = {
  scope: notKnown(fc.constantFrom('product', 'licensee', 'licensee-with-affiliates')),
  onlyFor: optional(fc.subarray(['model-as-a-service', 'ai-work-assistant'], { minLength: 1 })),
  measured: notKnown(fc.constantFrom('release', 'ongoing')),
  consequence: fc.constantFrom(...thresholdConsequences),
  reach: notKnown(fc.constantFrom('every-use', 'commercial-use', 'product')),
}
const amount = fc.constantFrom(1, 1e6, 2e7, 1e8, 7e8)
const comparison = notKnown(fc.constantFrom('over', 'at-least'))
const threshold = fc
  .oneof(
    fc.record({ quantity: fc.constantFrom('monthly-active-users', 'daily-active-users'), amount, comparison, ...shared }),
    fc.record({
      quantity: fc.constant('revenue'),
      amount,
      comparison,
      currency: fc.constantFrom('USD', 'CNY'),
      period: notKnown(fc.constantFrom('month', 'year', 'calendar-year', 'any-12-months')),
      ...shared,
    }),
    fc.record({ quantity: fc.constant('any-size'), ...shared }),
  )
  .map(some)
const naming = fc.record({
  kind: fc.constantFrom('display', 'name-prefix', 'statement', 'name-restriction'),
  words: fc.constant('Name'),
  when: notKnown(fc.subarray([...namingOccasions], { minLength: 1 })),
  force: fc.constantFrom('required', 'encouraged'),
})
const facets = {
  commercialUse: maybe(fc.constantFrom(...commercialUses)),
  thresholds: maybe(fc.array(threshold, { minLength: 1, maxLength: 4 })),
  territory: maybe(
    fc
      .record({
        excluded: fc.subarray(['EU', 'GB', 'US', 'DE']),
        appliesTo: optional(fc.subarray(['use', 'outputs', 'hosting', 'multimodal-models'], { minLength: 1 })),
      })
      .map(some),
  ),
  naming: maybe(fc.array(naming, { minLength: 1, maxLength: 3 })),
  attribution: maybe(fc.constant([{ duty: 'keep-notices' }])),
  acceptableUse: maybe(
    fc.record({ present: fc.boolean(), canChange: optional(notKnown(fc.boolean())), passedOn: optional(fc.boolean()) }).map(some),
  ),
  outputs: maybe(fc.constantFrom(...outputUses)),
  distillationIsDerivative: maybe(fc.boolean()),
  revocable: maybe(fc.boolean()),
  exemptions: maybe(fc.constant([{ who: 'internal-use', from: 'thresholds' }])),
}
const licenses = fc.record(facets).map((values) => license(values))

const users = fc.oneof(fc.constantFrom(0, 1e6, 1e8, 1e8 + 1, 7e8, 1e9), fc.nat(1_000_000_000))
const size = {
  monthlyActiveUsers: optional(users),
  dailyActiveUsers: optional(users),
  revenue: optional(
    fc.array(
      fc.record({
        amount: users,
        currency: fc.constantFrom('USD', 'EUR', 'CNY'),
        period: fc.constantFrom('month', 'year', 'any-12-months'),
      }),
      {
        maxLength: 3,
      },
    ),
  ),
}
const places = optional(fc.constantFrom('DE', 'FR', 'US', 'GB', 'CN', 'EU'))
const profiles = fc
  .record({
    use: fc.constantFrom(...licenseUses),
    ...size,
    company: optional(fc.record(size).map(some)),
    atRelease: optional(fc.record(size).map(some)),
    businesses: optional(fc.subarray(['model-as-a-service', 'ai-work-assistant'])),
    commercial: optional(fc.boolean()),
    territory: places,
    companySeat: places,
    multimodal: optional(fc.boolean()),
    date: optional(fc.constantFrom('2024-01-01', '2026-08-19')),
  })
  .map((profile) => some(profile) as unknown as LicenseProfile)

const runs = { numRuns: 1500 }
const rank = (given: License, profile: LicenseProfile) => licenseAnswers.indexOf(evaluateLicense(given, profile).answer)

test('answers every licence and every profile in the shape of its schema, and every reason names a facet that exists', () => {
  fc.assert(
    fc.property(licenses, profiles, (given, profile) => {
      const evaluation = licenseEvaluationSchema.parse(evaluateLicense(given, profile))
      expect(evaluation.reasons.length).toBeGreaterThan(0)
      for (const { facet } of evaluation.reasons) expect(facetNames).toContain(facet)
    }),
    runs,
  )
})

test('more users, of any kind, never make an answer better', () => {
  const growing = fc.constantFrom('monthlyActiveUsers', 'dailyActiveUsers')
  fc.assert(
    fc.property(licenses, profiles, growing, users, users, (given, profile, field, fewer, more) => {
      const [low, high] = [Math.min(fewer, more), Math.max(fewer, more)]
      expect(rank(given, { ...profile, [field]: high })).toBeGreaterThanOrEqual(rank(given, { ...profile, [field]: low }))
    }),
    runs,
  )
})

test('more revenue never makes an answer better', () => {
  fc.assert(
    fc.property(licenses, profiles, users, users, fc.constantFrom('month', 'year', 'any-12-months'), (given, profile, x, y, period) => {
      const of = (amount: number) => ({ ...profile, revenue: [{ amount, currency: 'USD', period }] }) as LicenseProfile
      expect(rank(given, of(Math.max(x, y)))).toBeGreaterThanOrEqual(rank(given, of(Math.min(x, y))))
    }),
    runs,
  )
})

test('what is not known and decides never ends in yes, with or without conditions', () => {
  fc.assert(
    fc.property(licenses, profiles, (given, profile) => {
      const { answer, unknowns, reasons } = evaluateLicense(given, profile)
      const open = unknowns.some(({ decides }) => decides) || reasons.some(({ effect }) => effect === 'open')
      if (open) expect(['unknown', 'permission-needed', 'no']).toContain(answer)
      if (answer === 'unknown') expect(open).toBe(true)
    }),
    runs,
  )
})

test('a facet that becomes unknown never makes an answer yes', () => {
  const names = ['commercialUse', 'territory', 'acceptableUse'] as const
  fc.assert(
    fc.property(licenses, profiles, fc.constantFrom(...names), (given, profile, name) => {
      const unknown = { ...given, facets: { ...given.facets, [name]: { value: unread } } } as License
      expect(['yes', 'yes-with-conditions']).not.toContain(evaluateLicense(unknown, profile).answer)
    }),
    runs,
  )
})

test('nothing that was read gives no yes to anybody', () => {
  const nothing = license(Object.fromEntries(Object.keys(licenseFacetsSchema.shape).map((name) => [name, unread])))
  fc.assert(fc.property(profiles, (profile) => void expect(evaluateLicense(nothing, profile).answer).toBe('unknown')))
})

test('obligations that are due at once come with no plain yes', () => {
  fc.assert(
    fc.property(licenses, profiles, (given, profile) => {
      const { answer, obligations } = evaluateLicense(given, profile)
      if (answer === 'yes') expect(obligations.filter(({ when }) => when === undefined)).toEqual([])
    }),
    runs,
  )
})
