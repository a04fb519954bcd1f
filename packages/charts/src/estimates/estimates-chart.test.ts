import { describe, expect, test } from 'vitest'
import { byClass, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import type { EstimatesDescription } from './description.ts'
import { estimatesChart } from './estimates-chart.ts'

const description: EstimatesDescription = {
  title: 'Most Chinese models are open',
  subtitle: 'Share of released models whose weights can be downloaded, by list',
  groups: [
    {
      heading: 'Notable models',
      unit: '%',
      domain: [0, 100],
      rows: [
        { id: 'n-us', label: 'United States', side: 'US', value: 24, low: 12, high: 40, words: '24 % (90 % interval 12 to 40 %)' },
        {
          id: 'n-cn',
          label: 'China',
          side: 'CN',
          value: 74,
          low: 61,
          high: 93,
          bounds: { low: 60, high: 96 },
          words: '74 % (90 % interval 61 to 93 %)',
        },
      ],
    },
    {
      heading: 'A difference',
      unit: 'points',
      reference: 0,
      rows: [
        { id: 'd', label: 'US minus China', value: -3, words: '−3.0 points' },
        { id: 'none', label: 'Elsewhere', words: '', note: 'undetermined: no model of that size is known to exist on that day' },
      ],
    },
  ],
  foot: { n: '80 models', dataThrough: '2026-08-11', source: 'A list', doesNotShow: 'use.' },
}

describe('estimatesChart', () => {
  test.each([300, 340, 600, 960])('sets no text over another or outside at %i pixels', (width) => {
    const root = parseSvg(estimatesChart(description, { width }))
    expect(overlaps(textBoxes(root))).toEqual([])
    expect(outside(root)).toEqual([])
  })

  test('gives every row its words, and its reason where there is no figure', () => {
    const root = parseSvg(estimatesChart(description, { width: 960 }))
    const rows = byClass(root, 'of-estimate')
    expect(rows).toHaveLength(4)
    expect(rows[1]?.attributes).toMatchObject({ 'data-value': '74', 'data-low': '61', 'data-highest': '96' })
    expect(byClass(root, 'of-mark')).toHaveLength(3)
    expect(rows[0]?.attributes).toMatchObject({
      'data-label': 'United States',
      'data-readout': 'Notable models · 24 % (90 % interval 12 to 40 %)',
    })
    expect(rows[3]?.attributes['data-readout']).toContain('undetermined: no model of that size')
    expect(root.children[1]?.text).toContain('A difference: Elsewhere: undetermined: no model of that size')
  })

  test('draws intervals as whiskers and bounds as bars', () => {
    const root = parseSvg(estimatesChart(description, { width: 600 }))
    expect([byClass(root, 'of-whisker').length, byClass(root, 'of-bounds').length]).toEqual([2, 1])
  })

  test('sets equal ratios apart equally on a logarithmic scale, and refuses 0 there', () => {
    const priced = (least: number): EstimatesDescription => ({
      ...description,
      groups: [
        {
          unit: 'USD',
          scale: 'log',
          rows: [least, 1, 10].map((value) => ({ id: String(value), label: 'An operator', value, words: `${value} USD` })),
        },
      ],
    })
    const places = byClass(parseSvg(estimatesChart(priced(0.1), { width: 960 })), 'of-mark').map(({ attributes }) =>
      Number(/translate\(([\d.]+),/.exec(attributes.transform ?? '')?.[1]),
    )
    const [first = 0, second = 0, third = 0] = places
    expect(second - first).toBeCloseTo(third - second, 1)
    expect(second - first).toBeGreaterThan(50)
    const ticksOf = (least: number) => byClass(parseSvg(estimatesChart(priced(least), { width: 960 })), 'of-tick').map(({ text }) => text)
    expect(ticksOf(0.1)).toEqual(['0.1', '0.5', '1', '5', '10'])
    expect(ticksOf(0.003)).toEqual(['0.01', '0.1', '1', '10'])
    expect(() => estimatesChart(priced(0), { width: 960 })).toThrow('above 0')
  })

  test('says that there are no figures, and names the row whose numbers it refuses', () => {
    expect(byClass(parseSvg(estimatesChart({ ...description, groups: [] }, { width: 340 })), 'of-no-data')).toHaveLength(1)
    const broken = { ...description, groups: [{ unit: '%', rows: [{ id: 'bad', label: 'A', value: Number.NaN, words: '' }] }] }
    expect(() => estimatesChart(broken, { width: 340 })).toThrow('bad')
  })
})
