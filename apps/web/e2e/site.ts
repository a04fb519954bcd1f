import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** Address of the site under test. */
export const siteAddress = (process.env['OPENFRONTIER_SITE_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '')

/** Address of the API that serves the same snapshot. */
export const apiAddress = (process.env['OPENFRONTIER_API_URL'] ?? 'http://localhost:8787').replace(/\/+$/, '')

/** Every kind of page, by a path of it. */
export const pagePaths = [
  '/',
  '/?index=arena',
  '/?index=arena&asOf=2025-12-31',
  '/claims',
  '/claims/C10b',
  '/topics',
  '/frontier',
  '/frontier?index=arena&openWeightsOnly=true&top=3',
  '/openness',
  '/adoption',
  '/efficiency',
  '/risk',
  '/metrics',
  '/metrics/price-at-quality',
  '/metrics/frontier-lag?since=2024-01-01&step=90',
  '/benchmarks',
  '/benchmarks/gpqa-diamond',
  '/models',
  '/models?country=CN&open=weights&sort=released',
  '/models/moonshotai/kimi-k3',
  '/sources',
  '/methodology',
  '/about',
  '/models?columns=price&sort=price',
  '/models/deepseek/deepseek-r1',
  '/labs',
  '/labs/deepseek',
  '/licenses',
  '/licenses/LicenseRef-kimi-k3',
  '/licenses/check?use=product&users=200000000&territory=DE',
  '/compare',
  '/compare?a=moonshotai/kimi-k3&b=openai/gpt-5',
  '/disagreement',
  '/changes',
  '/data',
  '/developers',
  '/search?q=qwen',
] as const

/** The same, without further states of a page that is there already: they change figures, not the page's parts. */
export const pageKinds = pagePaths.filter(
  (path) =>
    !path.startsWith('/?') && !path.startsWith('/frontier?') && !path.startsWith('/models?') && path !== '/models/deepseek/deepseek-r1',
)

/** A page of the browser, with what went wrong on it: errors of scripts, failed and foreign requests. */
export interface OpenedPage {
  readonly page: Page
  readonly troubles: string[]
}

/** A page in a context of its own; closing its context ends both. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  return openPageIn(await openContext(browser, options))
}

/** A context for several pages of the site, which load its scripts, styles and fonts once. */
export function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: siteAddress, viewport: { width: 1280, height: 900 }, ...options })
}

export async function openPageIn(context: BrowserContext): Promise<OpenedPage> {
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`))
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(siteAddress) && !request.url().startsWith('data:')) troubles.push(`foreign: ${request.url()}`)
  })
  return { page, troubles }
}

/** Waits until the page stands still at its top, with its fonts: measures taken during a change of size are of neither. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.scrollTo(0, 0)
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
