import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { apiAddress } from './site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Shown {
  readonly width: number
  readonly height: number
  /** Distinct colours among the pixels. */
  readonly colours: number
}

/** Shows an image of the API on a page of somebody else, as a README or an article would. */
async function show(address: string): Promise<Shown> {
  const page = await browser.newPage()
  try {
    return await page.evaluate(async (source) => {
      const image = new Image()
      image.crossOrigin = 'anonymous'
      image.src = source
      await image.decode()
      const { naturalWidth: width, naturalHeight: height } = image
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0))
      return { width, height, colours: new Set(pixels).size }
    }, address)
  } finally {
    await page.close()
  }
}

describe.each([
  '/badges/C24.svg',
  '/badges/frontier-lag.svg?theme=dark&size=large',
  '/charts/frontier.svg',
  '/charts/frontier.svg?theme=dark&width=360',
  '/charts/claims/C24.svg',
])('%s', (path) => {
  it('is drawn by a browser in its natural size, and asks nothing of anybody', async () => {
    const response = await fetch(`${apiAddress}${path}`)
    const svg = await response.text()
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'image/svg+xml'])
    const [, width] = /<svg[^>]* width="(\d+)"/.exec(svg) ?? []
    const [, height] = /<svg[^>]* height="(\d+)"/.exec(svg) ?? []
    expect(svg).not.toMatch(/<script|<image|<foreignObject|@import|\bhref="(?!#)|\bsrc=|url\((?!['"]?#)/i)
    const shown = await show(`${apiAddress}${path}`)
    expect([shown.width, shown.height]).toEqual([Number(width), Number(height)])
    expect(shown.width).toBeGreaterThan(0)
    // Ground, letters and at least one tone: an image that is not drawn has one colour.
    expect(shown.colours).toBeGreaterThan(3)
  })
})
