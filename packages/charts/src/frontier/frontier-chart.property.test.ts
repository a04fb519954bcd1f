import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byClass, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import { sides } from '../theme/sides.ts'
import type { FrontierDescription } from './description.ts'
import { frontierChart } from './frontier-chart.ts'

const asOf = '2026-08-11'
const date = fc.integer({ min: 0, max: 1300 }).map((days) => new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10))
const point = fc
  .record({
    date,
    value: fc.double({ min: -500, max: 2000, noNaN: true }),
    half: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
    name: fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  })
  .map(({ date, value, half, name }) => ({
    date,
    value,
    label: `m ${name}`,
    ...(half === null ? {} : { low: value - half, high: value + half }),
  }))
const description: fc.Arbitrary<FrontierDescription> = fc
  .record({
    kind: fc.constantFrom('steps' as const, 'dated-points' as const),
    points: fc.array(fc.array(point, { maxLength: 30 }), { minLength: 1, maxLength: 4 }),
    breaks: fc.array(date, { maxLength: 3 }),
  })
  .map(({ kind, points, breaks }) => ({
    title: 'A finding',
    subtitle: 'A measure',
    unit: 'points',
    asOf,
    kind,
    breaks,
    series: points.map((each, index) => ({ id: sides[index] ?? 'elsewhere', name: `Side ${index}`, points: each })),
    foot: { n: 1, dataThrough: asOf, source: 'A source', doesNotShow: 'the rest.' },
  }))

test('whatever the data, texts are apart, inside, and name the newest of each side', () => {
  fc.assert(
    fc.property(description, fc.integer({ min: 300, max: 1200 }), (chart, width) => {
      const svg = frontierChart(chart, { width })
      expect(svg).not.toMatch(/NaN|Infinity/)
      const root = parseSvg(svg)
      expect(overlaps(textBoxes(root))).toEqual([])
      expect(outside(root)).toEqual([])
      const named = new Set(byClass(root, 'of-record-label').map(({ attributes }) => attributes.class))
      expect(named.size).toBe(chart.series.filter(({ points }) => points.length > 0).length)
    }),
    { seed: 20260811, numRuns: 150 },
  )
})
