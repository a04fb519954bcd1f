import { expect, test } from 'vitest'
import { lab, listing, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { difference } from './difference.ts'

const releases = (country: string, open: number, closed: number) =>
  [...Array(open + closed).keys()].map((n) =>
    listing(`${country}-${n}/m`, [`${country}-${n}`], '2026-03-01', n < open ? 'open-weights' : 'api'),
  )
const facts = indexFacts(
  snapshot(
    {
      labs: ['cn', 'us'].flatMap((country) => [...Array(10).keys()].map((n) => lab(`${country}-${n}`, country.toUpperCase()))),
      listings: [...releases('cn', 8, 2), ...releases('us', 3, 7)],
    },
    '2026-08-14',
  ),
)
const asked = { asOf: '2026-08-14' as never, level: 0.9 }
const measure = 'open-weight-share' as const

test('subtracts shares in percentage points, with an interval that joins both', () => {
  const result = difference.compute(facts, { measure, first: 'of=CN', second: 'of=US' }, asked)
  expect(result).toMatchObject({ kind: 'estimate', value: expect.closeTo(50, 9), unit: 'percentage points', n: 20 })
  if (result.kind !== 'estimate' || !('low' in result.interval)) throw new Error('no interval')
  expect(result.interval.low).toBeGreaterThan(0)
  expect(result.interval.high).toBeLessThan(100)
  const mirrored = difference.compute(facts, { measure, first: 'of=US', second: 'of=CN' }, asked)
  expect(mirrored).toMatchObject({ value: expect.closeTo(-50, 9), interval: { high: expect.closeTo(-result.interval.low, 9) } })
})

test('refuses to subtract shares of different wholes', () => {
  const second = 'of=US;population=epoch-large-scale'
  const result = difference.compute(facts, { measure, first: 'of=CN;population=epoch-notable', second }, asked)
  expect(result).toMatchObject({ kind: 'undetermined', reason: 'not-comparable' })
})
