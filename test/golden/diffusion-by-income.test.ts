import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

const published = { high: 0.331, 'upper-middle': 0.163, 'lower-middle': 0.12, low: 0.091 } as const

for (const [group, value] of Object.entries(published) as [keyof typeof published, number][]) {
  test(`AI diffusion in the first quarter of 2026, ${group} income: ${(100 * value).toFixed(1)} %`, () => {
    const result = observatory.metric('diffusion-by-income', { group, grouping: 'as-published' })
    expect(result).toMatchObject({ evaluatedOn: '2026-03-31', value: expect.closeTo(value, 3) })
  })
}

test('Taiwan, Somalia, Venezuela and Ethiopia are without a group as published; so are four that its table spells otherwise', () => {
  const result = observatory.metric('diffusion-by-income', { group: 'high', grouping: 'as-published' })
  const leftOut = result.kind === 'estimate' ? result.caveats.find((caveat) => caveat.startsWith('Without an income group')) : undefined
  for (const name of ['Taiwan', 'Somalia', 'Venezuela', 'Ethiopia', 'Bolivia', 'Bosnia', 'Cote D', 'French Guiana'])
    expect(leftOut).toContain(name)
  expect(result).toMatchObject({ details: { unclassified: 8 } })
})

test('with the groups of the World Bank’s own table four more economies count, and means move by 0.2 points at most', () => {
  for (const [group, value] of Object.entries(published) as [keyof typeof published, number][]) {
    const result = observatory.metric('diffusion-by-income', { group })
    expect(result.kind === 'estimate' && Math.abs(result.value - value)).toBeLessThanOrEqual(0.002)
    expect(result).toMatchObject({ details: { unclassified: 4 } })
  }
})

test('DeepSeek’s share is higher in low than in high income by its bins, per 100 people that is indeterminate', () => {
  const result = observatory.metric('diffusion-by-income', { universe: 'microsoft-deepseek-share' })
  expect(result).toMatchObject({ answer: 'higher' })
  const groups = result.kind === 'estimate' ? result.details?.groups : undefined
  const [high, , , low] = Array.isArray(groups) ? groups : []
  expect(low.usersPerHundredLow).toBeLessThan(high.usersPerHundredHigh)
  expect(low.usersPerHundredHigh).toBeGreaterThan(high.usersPerHundredLow)
})
