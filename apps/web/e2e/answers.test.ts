import { createObservatory, formatValue, metricIds, type Observatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../src/developers/documents.ts'
import { launchBrowser } from './browser.ts'
import { openPage, siteAddress } from './site.ts'

let browser: Browser
let observatory: Observatory
beforeAll(async () => {
  browser = await launchBrowser()
  observatory = createObservatory(await loadSnapshot({ parts: 'all' }))
})
afterAll(() => browser.close())

describe('the first page', () => {
  it.each([undefined, '2025-12-31'])('shows the lag that core computes as of %s', async (asOf) => {
    const lag = (asOf === undefined ? observatory : observatory.asOf(asOf)).metric('frontier-lag')
    if (lag.kind !== 'estimate') throw new Error('core gives no lag')
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(asOf === undefined ? '/' : `/?asOf=${asOf}`)
    const headline = (await page.locator('h1').innerText()).replace(/\u00a0/g, ' ')
    expect(headline).toContain(formatValue(Math.abs(lag.value), lag.unit))
    await page.context().close()
  })

  it('takes a date from its form without JavaScript', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/?index=arena')
    await page.fill('input[name="asOf"]', '2025-12-31')
    await page.click('button:has-text("Show")')
    expect(new URL(page.url()).search).toBe('?index=arena&asOf=2025-12-31')
    await page.context().close()
  })
})

describe('the list of models', () => {
  it('filters by its form without JavaScript, as core filters', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/models')
    await page.selectOption('select[name="country"]', 'CN')
    await page.selectOption('select[name="open"]', 'osi-licence')
    await page.click('button:has-text("Apply")')
    const found = observatory.models.find({ country: 'CN', open: 'osi-licence' }).length
    expect(await page.locator('main').innerText()).toContain(`of ${new Intl.NumberFormat('en').format(found)}`)
    await page.context().close()
  })
})

describe('an address that asks for what is not there', () => {
  it.each([
    ['/?asOf=nonsense', 'asOf', 'nonsense', 'YYYY-MM-DD'],
    ['/?asOf=2025-02-30', 'asOf', '2025-02-30', 'a day that exists'],
    ['/?index=hype', 'index', 'hype', 'arena'],
    ['/models?open=sesame', 'open', 'sesame', 'osi-licence'],
    ['/models?order=upwards', 'order', 'upwards', 'ascending'],
    ['/labs?country=china', 'country', 'china', 'ISO 3166-1'],
    ['/models?page=0', 'page', '0', 'a whole number from 1'],
    ['/models?country=CN&country=US', 'country', 'CN, US', 'one value'],
  ])('%s is answered with 400, naming the field, what came and what was expected', async (path, ...words) => {
    const response = await fetch(`${siteAddress}${path}`)
    expect(response.status).toBe(400)
    const text = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '')
    for (const word of words) expect(text).toContain(word)
  })

  it.each(['/no-such-page', '/claims/C99', '/models/nobody/nothing', '/models/%E0%A4%A'])('%s is not found', async (path) => {
    expect((await fetch(`${siteAddress}${path}`)).status).toBe(404)
  })

  it('offers the search where nothing is found, with the words of the address', async () => {
    expect(await (await fetch(`${siteAddress}/no-such-page`)).text()).toMatch(/<input[^>]*name="q"[^>]*value="no such page"/)
  })

  it('lists near names for a model that is not on record, and takes none of them', async () => {
    const response = await fetch(`${siteAddress}/models/moonshotai/kimi-k33`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('href="/models/moonshotai/kimi-k3"')
  })
})

describe('every answer', () => {
  it('carries a policy that lets nothing foreign and nothing inline run, with a nonce of its own', async () => {
    const policies = await Promise.all([1, 2].map(async () => (await fetch(siteAddress)).headers.get('content-security-policy') ?? ''))
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy).not.toMatch(/https?:/)
    }
    expect(policies[0]).not.toBe(policies[1])
  })

  it('names every page that stands for itself in the sitemap', async () => {
    const text = await (await fetch(`${siteAddress}/sitemap.xml`)).text()
    const { snapshot } = observatory.facts
    const read = [observatory.claims(), observatory.models.list(), snapshot.benchmarks, metricIds, snapshot.labs, snapshot.licenses]
    const records = [...read, Object.keys(documents)]
    expect(text.match(/<loc>/g)?.length).toBe(22 + records.reduce((sum, { length }) => sum + length, 0))
  })
})
