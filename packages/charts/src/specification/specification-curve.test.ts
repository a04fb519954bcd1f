import { describe, expect, test } from 'vitest'
import { specifications } from '../testing/samples.ts'
import { byClass, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import { specificationCurve } from './specification-curve.ts'

const widths = [300, 340, 599, 600, 680, 1000, 1200]

describe('specificationCurve', () => {
  test('gives each specification a row with its numbers, its answer in a word, and its data', () => {
    const rows = byClass(parseSvg(specificationCurve(specifications, { width: 1000 })), 'of-specification')
    expect(rows.map(({ attributes }) => attributes['data-id'])).toEqual(['main', 'arena', 'open', 'none', 'share'])
    expect(rows[1]?.attributes).toMatchObject({
      'data-value': '8.8',
      'data-low': '7.3',
      'data-high': '11.6',
      'data-meets': 'yes',
      'data-dimension': 'index',
    })
    expect(rows.map((row) => byClass(row, 'of-answer')[0]?.text)).toEqual(['indeterminate', 'yes', 'no', 'indeterminate', 'yes'])
    expect(rows[2]?.text).toContain('−1.3')
  })

  test('sets the primary specification apart and first', () => {
    const root = parseSvg(specificationCurve(specifications, { width: 1000 }, { theme: 'light' }))
    expect(byClass(root, 'of-primary').map(({ attributes }) => attributes['data-id'])).toEqual(['main'])
    expect(byClass(root, 'of-primary-ground')).toHaveLength(1)
  })

  test('gives each unit its own axis, and a threshold only where there is one', () => {
    const groups = byClass(parseSvg(specificationCurve(specifications, { width: 680 })), 'of-group')
    expect(groups.map(({ attributes }) => attributes['data-unit'])).toEqual(['months', 'share'])
    expect(groups.map((group) => byClass(group, 'of-threshold').length)).toEqual([1, 0])
    expect(groups.map((group) => byClass(group, 'of-tick').length > 1)).toEqual([true, true])
    expect(groups[0]?.text).toContain('threshold 7')
  })

  test('draws a whisker for each interval and no mark without a value', () => {
    const root = parseSvg(specificationCurve(specifications, { width: 340 }))
    expect(byClass(root, 'of-whisker')).toHaveLength(4)
    expect(byClass(root, 'of-mark')).toHaveLength(4)
    expect(byClass(root, 'of-missing')[0]?.text).toBe('not reached')
  })

  test('counts the answers, in the chart and in its description', () => {
    const root = parseSvg(specificationCurve(specifications, { width: 680 }))
    expect(byClass(root, 'of-count').map(({ text }) => text)).toEqual(['2', '1', '2'])
    expect(root.children[1]?.text).toBe(
      '5 specifications: 2 yes, 1 no, 2 indeterminate. Primary: ECI, headquarters, 5.6 months (3.1 to 8.9): indeterminate. Threshold: 7 months. Does not show: what the benchmarks leave out.',
    )
  })

  test.each(widths)('sets no text over another or outside at %i pixels', (width) => {
    const long = {
      ...specifications,
      groups: specifications.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          label: `${row.label} ${'under a condition '.repeat(5)}`,
          note: 'no model of the follower has reached it '.repeat(3),
        })),
      })),
    }
    for (const description of [specifications, long]) {
      const root = parseSvg(specificationCurve(description, { width }, { theme: 'dark' }))
      expect(overlaps(textBoxes(root))).toEqual([])
      expect(outside(root)).toEqual([])
    }
  })

  test('gives the same bytes twice', () => {
    expect(specificationCurve(structuredClone(specifications), { width: 680 })).toBe(specificationCurve(specifications, { width: 680 }))
  })

  test('says that there are no specifications', () => {
    const root = parseSvg(specificationCurve({ ...specifications, groups: [] }, { width: 340 }))
    expect(byClass(root, 'of-no-data')[0]?.text).toBe('No specifications')
  })

  test('draws a group in which nothing has a value, and one single value without interval', () => {
    const row = { id: 'a', label: 'A', dimension: '', primary: true, meets: 'indeterminate' as const }
    const svg = specificationCurve(
      {
        ...specifications,
        groups: [
          { unit: 'months', threshold: 7, rows: [row] },
          { unit: 'points', rows: [{ ...row, value: 0 }] },
        ],
      },
      { width: 340 },
    )
    expect(svg).not.toMatch(/NaN|undefined/)
    expect(byClass(parseSvg(svg), 'of-missing')[0]?.text).toBe('no estimate')
  })

  test('names the row whose numbers it refuses', () => {
    const broken = {
      ...specifications,
      groups: [
        {
          unit: 'months',
          rows: [{ id: 'bad', label: 'A', dimension: '', primary: false, value: 1, low: 2, high: 0, meets: 'no' as const }],
        },
      ],
    }
    expect(() => specificationCurve(broken, { width: 340 })).toThrow('specification bad: low must not exceed high')
  })

  test('a small curve stays as it was drawn', async () => {
    await expect(specificationCurve(specifications, { width: 340 }, { theme: 'light' })).toMatchFileSnapshot(
      '../testing/snapshots/specifications-340.svg',
    )
  })
})
