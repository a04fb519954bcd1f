import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openPage, pagePaths } from './site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(pagePaths)('the page %s', (path) => {
  it('answers, with nothing in the console and no request that fails or leaves the site', async () => {
    const { page, troubles } = await openPage(browser)
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    expect(response?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    expect(troubles).toEqual([])
    // And does not overflow sideways from 320 px on.
    for (const width of [320, 360, 600, 768, 1000]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width)
    }
    await page.context().close()
  })

  it('can be read without JavaScript', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(path)
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(200)
    expect(await page.locator('nav a[href="/models"]').isVisible()).toBe(true)
    // It says what it is: title, description, one canonical address.
    expect((await page.title()).length).toBeGreaterThan(10)
    expect((await page.locator('meta[name="description"]').getAttribute('content'))?.length).toBeGreaterThan(20)
    expect(await page.locator('link[rel="canonical"]').count()).toBe(1)
    await page.context().close()
  })
})
