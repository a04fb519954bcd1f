import { describe, expect, test } from 'vitest'
import { license, unread } from '../fixtures/licenses.ts'
import { evaluateLicense, type LicenseProfile } from './index.ts'

const revenue = (amount: number, period: 'month' | 'year' | 'any-12-months', currency = 'USD') => ({
  revenue: [{ amount, period, currency }],
})
const over = (more: Readonly<Record<string, unknown>>) => ({
  amount: 20_000_000,
  comparison: 'over',
  scope: 'licensee-with-affiliates',
  measured: 'ongoing',
  consequence: 'permission',
  reach: 'commercial-use',
  ...more,
})
const annual = license({ thresholds: [over({ quantity: 'revenue', currency: 'USD', period: 'any-12-months' })] })
const monthly = license({ thresholds: [over({ quantity: 'revenue', currency: 'USD', period: 'month' })] })
const answer = (given: ReturnType<typeof license>, profile: Partial<LicenseProfile> = {}) =>
  evaluateLicense(given, { use: 'product', ...profile } as LicenseProfile).answer

test('a licence that is silent under a general grant permits, and says so', () => {
  const { answer, reasons, obligations } = evaluateLicense(license(), { use: 'product' })
  expect({ answer, obligations }).toEqual({ answer: 'yes', obligations: [] })
  expect(reasons.map(({ text }) => text)).toContain('the licence is silent on territory')
})

describe('revenue of one period against a threshold of another is bounded, never extrapolated', () => {
  test.each([
    [annual, revenue(21e6, 'month'), 'permission-needed'],
    [annual, revenue(1e6, 'month'), 'yes'],
    [annual, revenue(5e6, 'month'), 'unknown'],
    [annual, revenue(9e6, 'year'), 'yes'],
    [annual, revenue(15e6, 'year'), 'unknown'],
    [annual, revenue(20e6, 'any-12-months'), 'yes'],
    [annual, revenue(20e6 + 1, 'any-12-months'), 'permission-needed'],
    [monthly, revenue(20e6, 'year'), 'yes'],
    [monthly, revenue(100e6, 'year'), 'unknown'],
    [monthly, revenue(300e6, 'year'), 'permission-needed'],
  ] as const)('%#', (given, profile, expected) => expect(answer(given, profile)).toBe(expected))
})

test('no currency is converted, and the reason says so', () => {
  const { answer, unknowns } = evaluateLicense(annual, { use: 'product', ...revenue(1, 'any-12-months', 'EUR') })
  expect(answer).toBe('unknown')
  expect(unknowns).toMatchObject([{ about: 'revenue', decides: true, text: expect.stringContaining('no currency is converted') }])
})

test('a display that hangs on an unknown size is a condition with its case, not an unknown answer', () => {
  const shown = license({
    thresholds: [over({ quantity: 'monthly-active-users', scope: 'product', consequence: 'display', reach: 'product' })],
    naming: [{ kind: 'display', words: 'Name 2', when: ['over-threshold'], force: 'required' }],
  })
  expect(evaluateLicense(shown, { use: 'product' })).toMatchObject({
    answer: 'yes-with-conditions',
    obligations: [{ words: 'Name 2', when: 'over 20 million monthly active users of the product' }],
  })
  expect(answer(shown, { monthlyActiveUsers: 20e6 })).toBe('yes')
  expect(evaluateLicense(shown, { use: 'product', monthlyActiveUsers: 20e6 + 1 }).obligations).toMatchObject([{ words: 'Name 2' }])
  expect(answer(shown, { use: 'internal' })).toBe('yes')
})

test('a company is at least as big as its product, and is taken to be as big where nothing is said', () => {
  const affiliates = license({ thresholds: [over({ quantity: 'monthly-active-users' })] })
  expect(answer(affiliates, { monthlyActiveUsers: 1 })).toBe('yes')
  expect(answer(affiliates, { monthlyActiveUsers: 1, company: { monthlyActiveUsers: 21e6 } })).toBe('permission-needed')
  expect(answer(affiliates, { monthlyActiveUsers: 21e6, company: { monthlyActiveUsers: 1 } })).toBe('permission-needed')
  expect(answer(affiliates, { company: { dailyActiveUsers: 21e6 } })).toBe('permission-needed')
})

test('a threshold measured at release counts the users of that day', () => {
  const release = license({ thresholds: [over({ quantity: 'monthly-active-users', measured: 'release', measuredOn: '2025-04-05' })] })
  expect(answer(release, { monthlyActiveUsers: 30e6, atRelease: { monthlyActiveUsers: 1e6 } })).toBe('yes')
  expect(evaluateLicense(release, { use: 'product', monthlyActiveUsers: 30e6 })).toMatchObject({
    answer: 'permission-needed',
    reasons: expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining('the release on 2025-04-05') })]),
  })
})

test('a business that a threshold is for is asked after only where the size reaches it', () => {
  const assistants = license({
    thresholds: [
      over({ quantity: 'revenue', currency: 'USD', period: 'any-12-months', onlyFor: ['model-as-a-service', 'ai-work-assistant'] }),
    ],
  })
  expect(answer(assistants, revenue(1e6, 'any-12-months'))).toBe('yes')
  expect(answer(assistants, revenue(30e6, 'any-12-months'))).toBe('unknown')
  expect(answer(assistants, { ...revenue(30e6, 'any-12-months'), businesses: [] })).toBe('yes')
  expect(answer(assistants, { ...revenue(30e6, 'any-12-months'), businesses: ['ai-work-assistant'] })).toBe('permission-needed')
  expect(answer(assistants, { ...revenue(30e6, 'any-12-months'), use: 'model-as-a-service' })).toBe('permission-needed')
})

test('internal use is spared where the licence exempts it, and only from what it names', () => {
  const exempt = (from: string) =>
    license({
      thresholds: [over({ quantity: 'any-size', amount: undefined, comparison: undefined })].map(
        ({ amount: _, comparison: __, ...rest }) => rest,
      ),
      exemptions: [{ who: 'internal-use', from }],
    })
  expect(answer(exempt('thresholds'), { use: 'internal' })).toBe('yes')
  expect(answer(exempt('separate-license'), { use: 'internal' })).toBe('yes')
  expect(answer(exempt('redistribution-terms'), { use: 'internal' })).toBe('permission-needed')
  expect(answer(exempt('thresholds'), { use: 'product' })).toBe('permission-needed')
})

describe('territory', () => {
  const places = license({ territory: { excluded: ['EU', 'KR'], appliesTo: ['use', 'outputs'] } })
  const multimodal = license({ territory: { excluded: ['EU'], appliesTo: ['multimodal-models'], endUsersExempt: true } })
  test.each([
    [places, { territory: 'KR' }, 'no'],
    [places, { territory: 'FR' }, 'no'],
    [places, { territory: 'EU' }, 'no'],
    [places, { territory: 'US' }, 'yes'],
    [places, { territory: 'US', companySeat: 'FR' }, 'unknown'],
    [places, {}, 'unknown'],
    [multimodal, { companySeat: 'FR', multimodal: true }, 'no'],
    [multimodal, { companySeat: 'FR' }, 'unknown'],
    [multimodal, { companySeat: 'FR', multimodal: false }, 'yes'],
    [multimodal, { territory: 'FR', companySeat: 'US', multimodal: true }, 'yes'],
    [multimodal, { territory: 'FR', multimodal: true }, 'no'],
    [multimodal, { multimodal: true }, 'unknown'],
    [license({ territory: unread }), { territory: 'US' }, 'unknown'],
  ] as const)('%#', (given, profile, expected) => expect(answer(given, profile as Partial<LicenseProfile>)).toBe(expected))
})

test('an edition answers for no day before it', () => {
  const edition = license({}, { validFrom: '2026-07', validTo: '2026-12-31' })
  const on = (date: string) => evaluateLicense(edition, { use: 'product', date } as LicenseProfile)
  expect(on('2026-06-30')).toMatchObject({ answer: 'unknown', unknowns: [{ about: 'date', decides: true }] })
  expect(on('2026-07-01')).toMatchObject({ answer: 'yes', asOf: '2026-07-01' })
  expect(on('2027-01-01')).toMatchObject({ answer: 'yes', unknowns: [{ about: 'date', decides: false }] })
})

test('releasing a model made from it brings the duties of those who pass copies on', () => {
  const notices = license({ attribution: [{ duty: 'keep-notices' }] })
  expect(evaluateLicense(notices, { use: 'fine-tune-and-release' })).toMatchObject({
    answer: 'yes-with-conditions',
    obligations: [{ facet: 'attribution' }],
  })
  expect(evaluateLicense(notices, { use: 'product' })).toMatchObject({ answer: 'yes', obligations: [{ when: 'where you pass copies on' }] })
  expect(answer(license({ attribution: unread }), { use: 'fine-tune-and-release' })).toBe('unknown')
})
