import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openPage } from './site.ts'
import { views, violationsOf } from './violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

// Pages that are there are looked at where they are opened anyway.
describe.each(['/no-such-page', '/?asOf=nonsense'])('the page %s', (path) => {
  it('breaks no rule of WCAG 2.2 AA that axe knows, on a phone in light and at a desk in dark', async () => {
    const { page } = await openPage(browser)
    await page.goto(path)
    for (const view of views) expect(await violationsOf(page, view), `${view.colorScheme}, ${view.width} px`).toEqual([])
    await page.context().close()
  })
})

describe('the keyboard', () => {
  it('reaches the skip link first, which leads to the content', async () => {
    const { page } = await openPage(browser)
    await page.goto('/claims')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.context().close()
  })

  it('then reaches the name of the site and every place of the navigation, each with a visible ring', async () => {
    const { page } = await openPage(browser)
    await page.goto('/about')
    await page.keyboard.press('Tab')
    const reached: (string | null | undefined)[] = []
    for (let place = 0; place < 7; place++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href')))
      expect(await page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle)).toBe('solid')
    }
    expect(reached).toEqual(['/', '/claims', '/topics', '/models', '/sources', '/methodology', '/about'])
    await page.context().close()
  })
})
