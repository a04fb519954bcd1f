import { describe, expect, test } from 'vitest'
import { byClass, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import type { TimelineDescription } from './description.ts'
import { timelineChart } from './timeline-chart.ts'

const description: TimelineDescription = {
  title: 'Released three times',
  subtitle: 'Public acts about the model',
  asOf: '2026-10-11',
  lanes: [
    {
      name: 'Weights',
      marks: [
        { id: 'one', from: '2025-01-20', label: 'weights, MIT License', words: 'weights on 20 January 2025', side: 'CN' },
        { id: 'two', from: '2025-01-01', to: '2025-12-31', label: 'relicensed at some day', words: 'relicensed in 2025', side: 'CN' },
        { id: 'three', from: '2025-01-28', label: 'another copy', words: 'another copy on 28 January 2025' },
      ],
    },
    {
      name: 'Service',
      marks: [{ id: 'four', from: '2025-01-20', label: 'API', words: 'API on 20 January 2025', side: 'US', hollow: true }],
    },
  ],
  foot: { n: '4 acts', dataThrough: '2026-10-11', source: 'A record', doesNotShow: 'acts nobody wrote down.' },
}

describe('timelineChart', () => {
  test.each([300, 340, 600, 960])('sets no text over another or outside at %i pixels', (width) => {
    const root = parseSvg(timelineChart(description, { width }))
    expect(overlaps(textBoxes(root))).toEqual([])
    expect(outside(root)).toEqual([])
  })

  test('draws every act with its day, and one whose day is not known with both ends', () => {
    const acts = byClass(parseSvg(timelineChart(description, { width: 960 })), 'of-act')
    expect(acts.map(({ attributes }) => attributes['data-id']).sort()).toEqual(['four', 'one', 'three', 'two'])
    expect(acts.find(({ attributes }) => attributes['data-id'] === 'two')?.attributes).toMatchObject({
      'data-date': '2025-01-01',
      'data-to': '2025-12-31',
    })
  })

  test('says every act in words, and that there is none where there is none', () => {
    expect(parseSvg(timelineChart(description, { width: 600 })).children[1]?.text).toContain('Service: API on 20 January 2025.')
    expect(byClass(parseSvg(timelineChart({ ...description, lanes: [] }, { width: 340 })), 'of-no-data')).toHaveLength(1)
  })

  test('refuses what is no date', () => {
    const broken = { ...description, lanes: [{ marks: [{ id: 'bad', from: '2025-13-01', words: '' }] }] }
    expect(() => timelineChart(broken, { width: 340 })).toThrow('2025-13-01')
  })
})
