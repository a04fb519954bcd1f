import { createObservatory, formatValue, metricIds, type Observatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { inTurns } from './drawn.ts'
import { openPage, siteAddress } from './site.ts'

let browser: Browser
let observatory: Observatory
beforeAll(async () => {
  browser = await launchBrowser()
  observatory = createObservatory(await loadSnapshot({ parts: 'all' }))
})
afterAll(() => browser.close())

const plain = (text: string) => text.replace(/\u00a0/g, ' ')

describe('the page on the frontier', () => {
  it('takes its choices from a form without JavaScript, and says what core computes for them', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/frontier')
    await page.selectOption('select[name="openWeightsOnly"]', 'true')
    await page.selectOption('select[name="countryRule"]', 'any-developer')
    await page.fill('input[name="top"]', '2')
    await page.click('button:has-text("Show")')
    const gap = observatory.metric('frontier-gap', { openWeightsOnly: true, countryRule: 'any-developer', top: 2 })
    if (gap.kind !== 'estimate') throw new Error('core gives no gap')
    expect(plain(await page.locator('h1').innerText())).toContain(formatValue(Math.abs(gap.value), gap.unit))
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toContain('openWeightsOnly=true&top=2')
    await page.context().close()
  })
})

describe('the page on openness', () => {
  it('has a chart for each list and never one for several', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/openness')
    for (const list of ['epoch-notable', 'epoch-large-scale', 'index-models']) {
      expect(await page.locator(`#open-weight-share-${list} svg.of-chart`).count()).toBe(3)
    }
    await page.context().close()
  })
})

describe('the page on adoption', () => {
  it('shows every universe on a chart of its own, with the share that core computes', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/adoption')
    const share = observatory.metric('adoption-share', { universe: 'ollama-library' })
    if (share.kind !== 'estimate') throw new Error('core gives no share')
    const words = await page.locator('#share-ollama-library [data-id="ollama-library-CN"]').first().textContent()
    expect(words).toContain(formatValue(share.value, 'share'))
    expect(await page.locator('#share-ollama-library .of-group').count()).toBe(3)
    await page.context().close()
  })
})

describe('the page on efficiency', () => {
  it('names a coverage that is too low instead of a figure', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/efficiency')
    const result = observatory.metric('compute-efficiency')
    const text = plain(await page.locator('#compute').innerText())
    expect(text).toContain(result.kind === 'undetermined' ? 'the coverage is too low' : formatValue(result.value, result.unit))
    await page.context().close()
  })
})

describe('files of figures', () => {
  it.each([
    ['/figures/frontier/frontier.svg', 'image/svg+xml'],
    ['/figures/frontier/lag-over-time.png', 'image/png'],
    ['/figures/risk/hosting-exposure.csv', 'text/csv'],
    ['/figures/openness/change-points.csv?asOf=2026-01-01', 'text/csv'],
  ])('%s is there', async (path, type) => {
    const response = await fetch(`${siteAddress}${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
  })

  it.each([
    ['/figures/frontier/no-such.svg', 404],
    ['/figures/nowhere/frontier.svg', 404],
    ['/figures/frontier/frontier.gif', 404],
    ['/figures/frontier/frontier.svg?top=99', 400],
  ])('%s is answered with %d', async (path, status) => {
    expect((await fetch(`${siteAddress}${path}`)).status).toBe(status)
  })
})

describe('the page of a measure', () => {
  it('has one for every measure', async () => {
    const statuses = await inTurns(metricIds, async (id) => (await fetch(`${siteAddress}/metrics/${id}`)).status)
    expect(metricIds.filter((_, place) => statuses[place] !== 200)).toEqual([])
  })

  it('computes with the parameters of its form, without JavaScript', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/metrics/frontier-gap')
    await page.selectOption('select[name="index"]', 'arena')
    await page.click('button:has-text("Compute")')
    const gap = observatory.metric('frontier-gap', { index: 'arena' })
    if (gap.kind !== 'estimate') throw new Error('core gives no gap')
    expect(plain(await page.locator('#result').innerText())).toContain(formatValue(gap.value, gap.unit))
    await page.context().close()
  })

  it('ends a computation that takes too long, and says so', async () => {
    const text = await (await fetch(`${siteAddress}/metrics/convergence-trend?draws=20000&seed=7`)).text()
    expect(text).toMatch(/takes longer than a page may compute|90 % interval/)
  })

  it.each([
    ['/metrics/frontier-gap?top=0', 400],
    ['/metrics/frontier-gap?asOf=someday', 400],
    ['/metrics/no-such', 404],
    ['/benchmarks/no-such', 404],
    ['/frontier?top=eleven', 400],
    ['/efficiency?atLeast=1', 400],
  ])('%s is answered with %d', async (path, status) => {
    expect((await fetch(`${siteAddress}${path}`)).status).toBe(status)
  })
})
