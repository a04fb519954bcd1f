import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openPage, pageKinds, settle } from './site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

// Pages are made of the same parts: every other page in each theme and width keeps the run short.
const views = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const paths = [...pageKinds, '/no-such-page', '/?asOf=nonsense']
describe.each(paths)('the page %s', (path) => {
  it('breaks no rule of WCAG 2.2 AA that axe knows, on a phone in light or at a desk in dark', async () => {
    const { page } = await openPage(browser)
    await page.goto(path, { waitUntil: 'networkidle' })
    for (const { colorScheme, width } of views.filter((_, view) => view === paths.indexOf(path) % views.length)) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
      expect(found, `${colorScheme}, ${width} px`).toEqual([])
    }
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
