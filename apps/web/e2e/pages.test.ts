import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type OpenedPage, openContext, openPage, openPageIn, pageKinds, pagePaths } from './site.ts'
import { views, violationsOf } from './violations.ts'

let browser: Browser
let context: BrowserContext
let plain: Page
beforeAll(async () => {
  browser = await launchBrowser()
  context = await openContext(browser)
  plain = (await openPage(browser, { javaScriptEnabled: false })).page
})
afterAll(() => browser.close())

describe.each(pagePaths)('the page %s', (path) => {
  let opened: OpenedPage
  let status: number | undefined
  beforeAll(async () => {
    opened = await openPageIn(context)
    status = (await opened.page.goto(path))?.status()
  })
  afterAll(() => opened.page.close())

  it('answers with one first heading, and does not overflow sideways from 320 px on', async () => {
    const { page } = opened
    expect(status).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    for (const width of [320, 360, 600, 768, 1000]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width)
    }
  })

  const kind = pageKinds.indexOf(path)
  if (kind >= 0) {
    it('breaks no rule of WCAG 2.2 AA that axe knows, on a phone in light or at a desk in dark', async () => {
      for (const view of views.filter((_, place) => place === kind % views.length)) {
        expect(await violationsOf(opened.page, view), `${view.colorScheme}, ${view.width} px`).toEqual([])
      }
    })
  }

  it('writes nothing to the console, and none of its requests fails or leaves the site', () => {
    expect(opened.troubles).toEqual([])
  })

  it('can be read without JavaScript, and says what it is', async () => {
    await plain.goto(path)
    expect((await plain.locator('main').innerText()).length).toBeGreaterThan(200)
    expect(await plain.locator('nav a[href="/models"]').isVisible()).toBe(true)
    expect((await plain.title()).length).toBeGreaterThan(10)
    expect((await plain.locator('meta[name="description"]').getAttribute('content'))?.length).toBeGreaterThan(20)
    expect(await plain.locator('link[rel="canonical"]').count()).toBe(1)
  })
})
