import { parseIsoDate } from '@openfrontier/core'
import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

// Published: the union of Epoch AI's notable and large-scale models, accessibility stated, unreleased models counted,
// repeated names collapsed; two points either way for other ways to collapse.
function share(of: 'US' | 'CN', year: number, countryRule: 'exclusive-pair' | 'headquarters') {
  const result = observatory.metric('open-weight-share', {
    of,
    versus: of === 'US' ? 'CN' : 'US',
    countryRule,
    population: 'epoch-union',
    unreleased: 'counted',
    from: parseIsoDate(`${year}-01-01`),
    to: parseIsoDate(`${year}-12-31`),
    draws: 200,
  })
  if (result.kind !== 'estimate') throw new Error(JSON.stringify(result))
  return result
}

const exclusivePair = {
  CN: { 2023: [0.56, 54], 2024: [0.59, 69], 2025: [0.74, 92], 2026: [0.68, 25] },
  US: { 2023: [0.43, 106], 2024: [0.47, 107], 2025: [0.31, 98], 2026: [0.18, 38] },
} as const

for (const of of ['CN', 'US'] as const) {
  for (const [year, [value, n]] of Object.entries(exclusivePair[of])) {
    test(`exclusive pair: ${of} ${year} is ${Math.round(100 * value)} % of ${n}`, () => {
      const result = share(of, Number(year), 'exclusive-pair')
      expect(Math.abs(result.value - value)).toBeLessThanOrEqual(0.0251)
      expect(Math.abs(result.n - n)).toBeLessThanOrEqual(2)
    })
  }
}

const headquarters = {
  CN: { 2023: [29, 52], 2024: [37, 65], 2025: [68, 91], 2026: [17, 25] },
  US: { 2023: [30, 87], 2024: [44, 100], 2025: [28, 96], 2026: [6, 37] },
} as const

for (const of of ['CN', 'US'] as const) {
  for (const [year, [open, n]] of Object.entries(headquarters[of])) {
    test(`headquarters: ${of} ${year} is ${open} of ${n}`, () => {
      // Counts differ by a few where Epoch gives one lab two seats (Facebook AI Research, Google DeepMind) and we give it one.
      const result = share(of, Number(year), 'headquarters')
      expect(Math.abs(result.value - open / n)).toBeLessThanOrEqual(0.0251)
      expect(Math.abs(result.n - n)).toBeLessThanOrEqual(5)
    })
  }
}
