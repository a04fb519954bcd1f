import { describe, expect, test } from 'vitest'
import { frontierChart } from '../frontier/frontier-chart.ts'
import { toPng } from '../png.ts'
import { steps } from '../testing/samples.ts'
import { allNodes, parseSvg } from '../testing/svg-tree.ts'
import { outside, overlaps, textBoxes } from '../testing/text-boxes.ts'
import { socialCard } from './social-card.ts'

const card = { site: 'Open Frontier', note: 'as of 11 August 2026', title: 'The best Chinese model is five points behind' }

describe('the picture that goes with a link', () => {
  test('is 1200 by 630 pixels, as PNG too', () => {
    const svg = socialCard({ ...card, plot: (size) => frontierChart(steps, size, { parts: 'plot' }) })
    expect(parseSvg(svg).attributes).toMatchObject({ width: '1200', height: '630' })
    const png = Buffer.from(toPng(svg, { scale: 1 }))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })

  test('holds its words apart and inside, however long its title is', () => {
    for (const title of [card.title, `${card.title}, `.repeat(9)]) {
      const root = parseSvg(socialCard({ ...card, title, value: 'contradicted', lines: ['When it was said: supported', 'Now: partly'] }))
      expect(overlaps(textBoxes(root))).toEqual([])
      expect(outside(root)).toEqual([])
    }
  })

  test('sets the plot below the words, inside the picture, and asks for no more height than there is', () => {
    const asked: number[] = []
    const svg = socialCard({
      ...card,
      lines: ['5.2 months, 90 % interval 2.1 to 8.3 months'],
      plot: (size) => {
        asked.push(size.height ?? 0)
        return frontierChart(steps, size, { parts: 'plot' })
      },
    })
    const plot = allNodes(parseSvg(svg)).find((node) => node.attributes.class?.includes('of-chart'))
    const { y, height } = plot?.attributes ?? {}
    expect(Number(y)).toBeGreaterThan(200)
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(630)
    expect(asked[0]).toBeGreaterThan(150)
  })

  test('leaves out a figure that does not fit', () => {
    const svg = socialCard({ ...card, plot: () => undefined })
    expect(allNodes(parseSvg(svg)).filter(({ name }) => name === 'svg')).toHaveLength(1)
  })
})
