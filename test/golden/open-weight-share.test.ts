import { parseIsoDate } from '@openfrontier/core'
import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

// Published: the union of Epoch AI's notable and large-scale models, accessibility stated, unreleased models counted,
// repeated names collapsed; two points either way for other ways to collapse.
function share(of: 'US' | 'CN', year: number, selection: Parameters<typeof observatory.metric<'open-weight-share'>>[1]) {
  const result = observatory.metric('open-weight-share', {
    of,
    versus: of === 'US' ? 'CN' : 'US',
    unreleased: 'counted',
    from: parseIsoDate(`${year}-01-01`),
    to: parseIsoDate(`${year}-12-31`),
    draws: 200,
    ...selection,
  })
  if (result.kind !== 'estimate') throw new Error(JSON.stringify(result))
  return result
}

const exclusivePair = {
  CN: { 2023: [0.56, 54], 2024: [0.59, 69], 2025: [0.74, 92], 2026: [0.68, 25] },
  US: { 2023: [0.43, 106], 2024: [0.47, 107], 2025: [0.31, 98], 2026: [0.18, 38] },
} as const

// DeepSeek V4 Pro of August 2026 stands in the lists under two spellings, which are published as two models and are one to us.
const twiceListed = 1

for (const of of ['CN', 'US'] as const) {
  for (const [year, [value, n]] of Object.entries(exclusivePair[of])) {
    test(`exclusive pair: ${of} ${year} is ${Math.round(100 * value)} % of ${n}`, () => {
      const result = share(of, Number(year), { countryRule: 'exclusive-pair', population: 'epoch-union' })
      if (of === 'CN' && year === '2026') {
        expect(result).toMatchObject({ n: n - twiceListed, details: { yes: Math.round(value * n) - twiceListed } })
        expect(Math.abs(result.value - value)).toBeLessThanOrEqual(0.02)
        return
      }
      expect(result.n).toBe(n)
      // Published in whole percent.
      expect(Math.abs(result.value - value)).toBeLessThanOrEqual(0.005)
    })
  }
}

// Published beside what we count where it differs. For the United States labs to which Epoch AI gives two seats (Facebook AI Research,
// Google DeepMind) count by the one we give them, so that more models are of a single country: 2 more in 2023, 5 more in 2024.
const headquarters = {
  CN: { 2023: [29, 52], 2024: [37, 65], 2025: [68, 91], 2026: [17, 25, { open: 16, n: 24 }] },
  US: { 2023: [30, 87, { open: 31, n: 89 }], 2024: [44, 100, { open: 48, n: 105 }], 2025: [28, 96], 2026: [6, 37] },
} as const

for (const of of ['CN', 'US'] as const) {
  for (const [year, [open, n, ours = { open, n }]] of Object.entries(headquarters[of])) {
    const counted = ours.n === n ? '' : `, counted as ${ours.open} of ${ours.n}`
    test(`headquarters: ${of} ${year} is ${open} of ${n}${counted}`, () => {
      const result = share(of, Number(year), { countryRule: 'headquarters', population: 'epoch-union' })
      expect(result).toMatchObject({ n: ours.n, details: { yes: ours.open } })
      expect(Math.abs(result.value - open / n)).toBeLessThanOrEqual(0.02)
    })
  }
}

// The specification of the metric names 30, 22, 12, 10 and 30, 43, 40, 25 % for these. No count of the lists as they stand gives 22 % or
// 25 %: by Epoch AI's own countries and a single one they are 33, 29, 12, 10 and 29, 45, 41, 29 %.
test.each([
  ['epoch-notable', [34, 30, 12, 10]],
  ['epoch-large-scale', [30, 47, 41, 29]],
] as const)('the two populations stand apart: American shares of %s are %j %% from 2023 to 2026', (population, expected) => {
  const found = [2023, 2024, 2025, 2026].map((year) =>
    Math.round(100 * share('US', year, { countryRule: 'headquarters', population }).value),
  )
  expect(found).toEqual(expected)
})
