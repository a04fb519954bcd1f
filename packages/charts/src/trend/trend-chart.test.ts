import { describe, expect, test } from 'vitest'
import { byClass, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import type { TrendDescription } from './description.ts'
import { trendChart } from './trend-chart.ts'

const foot = { n: '204 models', dataThrough: '2026-08-11', source: 'An index', doesNotShow: 'typical models.' }
const gap: TrendDescription = {
  title: 'The gap has halved',
  subtitle: 'Best American minus best Chinese model',
  unit: 'index points',
  asOf: '2026-08-11',
  reference: 0,
  series: [
    {
      id: 'gap',
      name: 'Gap',
      points: ['2024-06-30', '2024-12-31', '2025-06-30', '2025-12-31', '2026-06-30'].map((date, index) => ({
        date,
        value: 10 - index,
        low: 7 - index,
        high: 12 - index,
      })),
    },
  ],
  foot,
}
const shares: TrendDescription = {
  ...gap,
  unit: '%',
  domain: [0, 100],
  series: [
    {
      id: 'US',
      side: 'US',
      name: 'United States',
      points: [2022, 2023, 2024].map((year) => ({ date: `${year}-12-31`, value: 40, low: 20, high: 60 })),
    },
    {
      id: 'CN',
      side: 'CN',
      name: 'China',
      points: [2022, 2023, 2024].map((year, index) => ({ date: `${year}-12-31`, value: 41 + 20 * index })),
    },
  ],
}
const widths = [300, 340, 600, 960]

describe('trendChart', () => {
  test('says in words where each line begins and ends', () => {
    const description = parseSvg(trendChart(gap, { width: 600 })).children[1]?.text
    expect(description).toContain('Gap: from 10.0 on 30 Jun 2024 to 6.0 (3.0 to 8.0) index points on 30 Jun 2026.')
    expect(description).toContain('Does not show: typical models.')
  })

  test('draws whiskers where points are few and a band where they are many', () => {
    expect(byClass(parseSvg(trendChart(gap, { width: 600 })), 'of-whisker')).toHaveLength(5)
    const many = {
      ...gap,
      series: [
        {
          id: 'g',
          name: 'G',
          points: Array.from({ length: 20 }, (_, day) => ({
            date: `2026-07-${String(day + 1).padStart(2, '0')}`,
            value: day,
            low: day - 1,
            high: day + 1,
          })),
        },
      ],
    }
    const root = parseSvg(trendChart(many, { width: 600 }))
    expect(byClass(root, 'of-whisker')).toHaveLength(0)
    expect(byClass(root, 'of-band')).toHaveLength(1)
    const points = byClass(root, 'of-point')
    expect(points).toHaveLength(20)
    // Also those that no mark shows have a place and words for the read-out.
    expect(points[2]?.attributes).toMatchObject({ 'data-label': 'G', 'data-readout': '2.0 index points, interval 1.0 to 3.0 · 3 Jul 2026' })
    expect(byClass(root, 'of-spot')).toHaveLength(19)
  })

  test('does not join points that are further apart than the longest gap', () => {
    const line = (longestGap: number) => byClass(parseSvg(trendChart({ ...gap, longestGap }, { width: 600 })), 'of-line').length
    expect([line(400), line(100)]).toEqual([1, 0])
  })

  test.each(widths)('sets no text over another or outside at %i pixels', (width) => {
    for (const description of [gap, shares]) {
      const root = parseSvg(trendChart(description, { width }))
      expect(overlaps(textBoxes(root))).toEqual([])
      expect(outside(root)).toEqual([])
    }
  })

  test('says that there is no data, and refuses what is no number', () => {
    expect(byClass(parseSvg(trendChart({ ...gap, series: [] }, { width: 340 })), 'of-no-data')[0]?.text).toBe('No data as of 11 Aug 2026')
    const broken = {
      ...gap,
      series: [
        {
          id: 'x',
          name: 'X',
          points: [
            { date: '2026-01-01', value: 1, low: 2, high: 3 },
            { date: '2026-01-02', value: Number.NaN },
          ],
        },
      ],
    }
    expect(() => trendChart(broken, { width: 340 })).toThrow('X, 2026-01-02')
  })
})
