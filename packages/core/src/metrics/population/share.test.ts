import { expect, test } from 'vitest'
import { estimateShare } from './share.ts'

const options = { level: 0.9, draws: 400, seed: 1 }

test('gives the share of those of which it is known', () => {
  const share = estimateShare(
    [
      { cluster: 'x', outcome: 'yes' },
      { cluster: 'y', outcome: 'no' },
      { cluster: 'z', outcome: 'yes' },
    ],
    options,
  )
  expect(share?.value).toBeCloseTo(2 / 3, 12)
  expect(share?.details).toMatchObject({ yes: 2, no: 1, unknown: 0, labs: 3 })
})

test('an unknown widens the interval to both bounds instead of being guessed', () => {
  const known = Array.from({ length: 10 }, (_, place) => ({ cluster: `lab-${place}`, outcome: 'yes' as const }))
  const share = estimateShare(
    [...known, ...Array.from({ length: 10 }, (_, place) => ({ cluster: `lab-${place}`, outcome: 'unknown' as const }))],
    options,
  )
  expect(share?.value).toBe(1)
  expect(share?.details).toMatchObject({ lowerBound: 0.5, upperBound: 1 })
  expect(share?.interval.low).toBeCloseTo(0.5, 12)
  expect(share?.interval.high).toBe(1)
})

test('twenty models of one lab are one observation, not twenty', () => {
  const one = estimateShare(
    [
      ...Array.from({ length: 20 }, () => ({ cluster: 'x', outcome: 'yes' as const })),
      ...Array.from({ length: 20 }, () => ({ cluster: 'y', outcome: 'no' as const })),
    ],
    options,
  )
  expect(one?.interval).toMatchObject({ low: 0, high: 1 })
})

test('gives nothing where nothing is known', () => {
  expect(estimateShare([{ cluster: 'x', outcome: 'unknown' }], options)).toBeUndefined()
})
