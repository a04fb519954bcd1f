import { describe, expect, test } from 'vitest'
import { frontierChart } from './frontier/frontier-chart.ts'
import { toPng } from './png.ts'
import { steps } from './testing/samples.ts'

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('toPng', () => {
  const svg = frontierChart(steps, { width: 340, height: 500 }, { theme: 'light' })

  test('gives a PNG as large as the scale says', () => {
    const png = toPng(svg, { scale: 1.5 })
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(sizeOf(png)).toEqual([510, 750])
    expect(sizeOf(toPng(svg))).toEqual([680, 1000])
  })

  test('gives the same bytes twice', () => {
    expect(Buffer.compare(toPng(svg), toPng(svg))).toBe(0)
  })

  test('writes in the colours of a theme where the SVG leaves them to a page', () => {
    const inherits = frontierChart(steps, { width: 340, height: 500 })
    expect(Buffer.compare(toPng(inherits), toPng(inherits, { theme: 'dark' }))).not.toBe(0)
  })

  test('draws the words: without fonts the picture is another', () => {
    const withoutText = svg.replace(/<text.*?<\/text>/g, '')
    expect(toPng(svg).length).toBeGreaterThan(toPng(withoutText).length * 1.5)
  })

  test('refuses a scale that makes no sense', () => {
    expect(() => toPng(svg, { scale: 0 })).toThrow('scale must be between 0.1 and 8, not 0')
  })
})
