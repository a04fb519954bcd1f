// Pictures of every kind of page in three widths and both themes, to be looked at; run by hand against a site that is served:
//   npm run screens -- --to <folder> [--site http://localhost:3000] [--only /models,/labs]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { pagePaths } from './site.ts'

const widths = [360, 768, 1440] as const
const themes = ['light', 'dark'] as const

/** Longer pages are cut here: Chromium draws no higher picture reliably. */
const mostPixels = 15_000

/** Pages beyond those of the tests that are worth a look: states, and what is not there. */
const further = ['/no-such-page', '/?asOf=nonsense', '/search?q=zzzz', '/models?text=zzzz', '/models?columns=size', '/models?columns=terms']

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    site: { type: 'string', default: process.env['OPENFRONTIER_SITE_URL'] ?? 'http://localhost:3000' },
    only: { type: 'string' },
  },
})
if (values.to === undefined) throw new Error('--to names no folder; expected the folder that the pictures are written to')

const folder = values.to
const paths = values.only?.split(',') ?? [...pagePaths, ...further]
const site = values.site.replace(/\/+$/, '')
const browser = await launchBrowser()
try {
  for (const theme of themes) for (const width of widths) await takeAll(browser, theme, width)
} finally {
  await browser.close()
}

async function takeAll(from: Browser, theme: (typeof themes)[number], width: (typeof widths)[number]): Promise<void> {
  const context = await from.newContext({ baseURL: site, viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const into = join(folder, `${theme}-${width}`)
  mkdirSync(into, { recursive: true })
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const height = Math.min(mostPixels, await page.evaluate(() => document.documentElement.scrollHeight))
    const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } })
    writeFileSync(join(into, `${path === '/' ? 'home' : path.slice(1).replace(/[^\w.-]+/g, '_')}.png`), picture)
  }
  console.log(`${paths.length} pages, ${theme}, ${width} px: ${into}`)
  await context.close()
}
