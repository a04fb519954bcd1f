import { describe, expect, test } from 'vitest'
import { snapshots, steps } from '../testing/samples.ts'
import { allNodes, byClass, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import type { FrontierDescription } from './description.ts'
import { frontierChart } from './frontier-chart.ts'

const widths = [300, 340, 480, 680, 1000, 1200]

describe('frontierChart', () => {
  test('has title and description that name it', () => {
    const root = parseSvg(frontierChart(steps, { width: 680 }))
    const [title, desc] = root.children
    expect(root.attributes.role).toBe('img')
    expect(title?.text).toBe(steps.title)
    expect(desc?.text).toContain('United States: 161.5 (159.0 to 164.0) index points, Model C, 9 Jun 2026, the newest of 3 records.')
    expect(root.attributes['aria-labelledby']).toBe(`${title?.attributes.id} ${desc?.attributes.id}`)
  })

  test('writes unit, ticks, as-of date and foot as text', () => {
    const words = textBoxes(parseSvg(frontierChart(steps, { width: 1000 }))).map(({ text }) => text)
    for (const expected of [
      'index points',
      '140',
      '2025',
      '2026',
      'as of 11 Aug 2026',
      'Band: 90 % intervals · n = 204 · data through 11 Aug 2026 · source: An index',
    ]) {
      expect(words).toContain(expected)
    }
    expect(words).toContain('Does not show: what the benchmarks leave out.')
  })

  test('gives every point its mark and what a reader can ask of it', () => {
    const points = byClass(parseSvg(frontierChart(steps, { width: 1000 })), 'of-point')
    expect(points).toHaveLength(5)
    expect(points[4]?.attributes).toMatchObject({
      'data-series': 'CN',
      'data-date': '2026-07-15',
      'data-value': '157',
      'data-low': '154.5',
      'data-high': '159.5',
      'data-label': 'Model E <preview> & "friends"',
      'data-readout': 'China · 157.0 index points, 90 % interval 154.5 to 159.5 · 15 Jul 2026',
    })
    const shapes = points.map((point) => byClass(point, 'of-mark')[0]?.attributes.d)
    expect(new Set(shapes).size).toBe(2)
  })

  test('draws one line for each side and a band where intervals are known', () => {
    const root = parseSvg(frontierChart(steps, { width: 680 }))
    expect(byClass(root, 'of-line')).toHaveLength(2)
    expect(byClass(root, 'of-band')).toHaveLength(2)
    expect(byClass(root, 'of-whisker')).toHaveLength(0)
  })

  test('does not join snapshots across a change of method or a gap over 60 days', () => {
    const root = parseSvg(frontierChart(snapshots, { width: 1000 }))
    expect(byClass(root, 'of-whisker')).toHaveLength(6)
    expect(byClass(root, 'of-line')[0]?.attributes.d?.match(/M/g)).toHaveLength(3)
    expect(byClass(root, 'of-breaks')[0]?.text).toContain('method changed')
  })

  test.each(widths)('sets no text over another or outside at %i pixels', (width) => {
    for (const description of [steps, snapshots]) {
      const root = parseSvg(frontierChart(description, { width }))
      expect(overlaps(textBoxes(root))).toEqual([])
      expect(outside(root)).toEqual([])
    }
  })

  test.each(widths)('names the newest record of each side at %i pixels', (width) => {
    const labels = byClass(parseSvg(frontierChart(steps, { width })), 'of-record-label').map(({ text }) => text.slice(0, 7))
    expect(labels).toEqual(expect.arrayContaining(['Model C', 'Model E']))
  })

  test('gives the same bytes twice, in any order of points, and other ids to another chart', () => {
    const chart = frontierChart(steps, { width: 680 })
    expect(frontierChart(structuredClone(steps), { width: 680 })).toBe(chart)
    const turned = { ...steps, series: steps.series.map((series) => ({ ...series, points: series.points.toReversed() })) }
    expect(frontierChart(turned, { width: 680 }, { id: 'x' })).toBe(frontierChart(steps, { width: 680 }, { id: 'x' }))
    const idOf = (svg: string) => parseSvg(svg).attributes['aria-labelledby']
    expect(idOf(frontierChart(steps, { width: 340 }))).not.toBe(idOf(chart))
  })

  test('needs no style, script or address that a strict policy would block', () => {
    for (const theme of ['inherit', 'light', 'dark'] as const) {
      const nodes = allNodes(parseSvg(frontierChart(snapshots, { width: 680 }, { theme })))
      expect(nodes.filter(({ name }) => ['style', 'script', 'image', 'foreignObject', 'use'].includes(name))).toEqual([])
      expect(nodes.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^(style|on.*|.*href)$/.test(name))).toEqual([])
    }
  })

  test('leaves colours to the page, or writes them in with a ground', () => {
    expect(frontierChart(steps, { width: 680 })).toContain('stroke="var(--of-cn, #b8430e)"')
    const dark = frontierChart(steps, { width: 680 }, { theme: 'dark' })
    expect(dark).toContain('stroke="#ff9a62"')
    expect(dark).not.toContain('var(')
    expect(byClass(parseSvg(dark), 'of-ground')[0]?.attributes.fill).toBe('#12151a')
  })

  test('takes the size asked for', () => {
    for (const theme of ['inherit', 'light'] as const) {
      const { attributes } = parseSvg(frontierChart(steps, { width: 680, height: 520 }, { theme }))
      expect([attributes.width, attributes.height]).toEqual(['680', '520'])
    }
  })

  test('leaves title and foot to the page when asked for the plot alone', () => {
    const root = parseSvg(frontierChart(steps, { width: 680 }, { parts: 'plot' }))
    expect(byClass(root, 'of-heading')).toHaveLength(0)
    expect(byClass(root, 'of-foot')).toHaveLength(0)
    expect(root.children[0]?.name).toBe('title')
  })
})

describe('frontierChart at its edges', () => {
  const withPoints = (points: FrontierDescription['series'][number]['points']): FrontierDescription => ({
    ...steps,
    series: [{ id: 'EU', name: 'European Union', points }],
  })

  test('says that there is no data', () => {
    const root = parseSvg(frontierChart(withPoints([]), { width: 340 }))
    expect(byClass(root, 'of-no-data')[0]?.text).toBe('No data as of 11 Aug 2026')
    expect(root.children[1]?.text).toContain('European Union: no data.')
  })

  test('names a side without data in the foot', () => {
    const svg = frontierChart({ ...steps, series: [...steps.series, { id: 'EU', name: 'European Union', points: [] }] }, { width: 1000 })
    expect(byClass(parseSvg(svg), 'of-foot')[0]?.text).toContain('European Union: no data')
  })

  test('leaves out points after the as-of date', () => {
    const svg = frontierChart({ ...steps, asOf: '2025-06-30' }, { width: 680 })
    expect(byClass(parseSvg(svg), 'of-point')).toHaveLength(3)
  })

  test.each([[-3.5], [0], [1e9], [0.0004]])('draws one point of %d', (value) => {
    const svg = frontierChart(withPoints([{ date: '2026-08-11', value, label: 'Only' }]), { width: 340 })
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(byClass(parseSvg(svg), 'of-mark')).toHaveLength(1)
    expect(outside(parseSvg(svg))).toEqual([])
  })

  test('shortens long names and wraps long words', () => {
    const long = 'Extraordinarily-long-model-name-with-a-version '.repeat(4).trim()
    const description = {
      ...withPoints([{ date: '2026-01-01', value: 1, label: long }]),
      title: 'W'.repeat(90),
      unit: 'points of an index with a very long name indeed',
    }
    for (const width of widths) {
      const root = parseSvg(frontierChart(description, { width }))
      expect(outside(root)).toEqual([])
      expect(overlaps(textBoxes(root))).toEqual([])
      expect(byClass(root, 'of-record-label')[0]?.text).toContain('…')
      expect(byClass(root, 'of-point')[0]?.attributes['data-label']).toBe(long)
    }
  })

  test.each([
    [
      'a number that is none',
      [{ date: '2026-01-01', value: Number.NaN }],
      'European Union, 2026-01-01: value, low and high must be finite numbers',
    ],
    ['half an interval', [{ date: '2026-01-01', value: 1, low: 0 }], 'European Union, 2026-01-01: an interval has both ends or none'],
    [
      'an interval turned round',
      [{ date: '2026-01-01', value: 1, low: 2, high: 0 }],
      'European Union, 2026-01-01: low must not exceed high',
    ],
    ['a day that no month has', [{ date: '2026-02-30', value: 1 }], 'a date in a chart is written YYYY-MM-DD, not "2026-02-30"'],
  ])('refuses %s', (_, points, message) => {
    expect(() => frontierChart(withPoints(points), { width: 340 })).toThrow(message)
  })

  test.each([299, 1201, Number.NaN])('refuses a width of %d', (width) => {
    expect(() => frontierChart(steps, { width })).toThrow('a chart is 300 to 1200 pixels wide')
  })
})

test('a small frontier stays as it was drawn', async () => {
  await expect(frontierChart(steps, { width: 340 }, { theme: 'light' })).toMatchFileSnapshot('../testing/snapshots/steps-340.svg')
  await expect(frontierChart(snapshots, { width: 340 }, { theme: 'dark' })).toMatchFileSnapshot('../testing/snapshots/dated-points-340.svg')
})
