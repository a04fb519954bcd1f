import { createObservatory, formatNumber, type Observatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openPage, siteAddress } from './site.ts'

let browser: Browser
let observatory: Observatory
beforeAll(async () => {
  browser = await launchBrowser()
  observatory = createObservatory(await loadSnapshot({ parts: 'all' }))
})
afterAll(() => browser.close())

const drawingOf = (page: Page, figure: string) => page.locator(`#${figure} [data-drawing]:visible`)
const readOutOf = (page: Page, figure: string) => page.locator(`#${figure} > [role="status"]`)
const sliderOf = (page: Page) => page.locator('#frontier input[type="range"]')
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

/** Goes to a drawing by keyboard, once it can be read. */
async function reach(page: Page, figure: string): Promise<void> {
  await page.locator(`#${figure} [data-drawing][tabindex="0"]:visible`).focus()
}

/** Day as the table writes it, `2026-07-16`, of a day as the read-out does, `16 Jul 2026`. */
const isoDay = (words: string) => new Date(`${words} UTC`).toISOString().slice(0, 10)

describe('the marks of a chart', () => {
  it('are read by keyboard in the order of the table, each with the name, date and value that it has there', async () => {
    const { page } = await openPage(browser)
    await page.goto('/', { waitUntil: 'networkidle' })
    const rows = await page
      .locator('#frontier tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
    await reach(page, 'frontier')
    await page.keyboard.press('ArrowRight')
    for (const [country = '', date, model, value = '', interval = ''] of rows.slice(0, 4)) {
      const words = await readOutOf(page, 'frontier').innerText()
      expect(words).toContain(`${model}: ${country} · ${value} index points`)
      expect(words).toContain(interval)
      expect(isoDay(words.split(' · ').at(-1) ?? '')).toBe(date)
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('End')
    expect(await readOutOf(page, 'frontier').innerText()).toContain(rows.at(-1)?.[2])
    expect(await page.locator('#frontier .of-current').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('#frontier .of-current').count()).toBe(0)
    await page.context().close()
  })

  it('are read by a pointer and by a finger, beside the mark and within the page', async () => {
    const { page } = await openPage(browser, { hasTouch: true, viewport: { width: 360, height: 740 } })
    await page.goto('/models/deepseek/deepseek-r1')
    await page.locator('#peers [data-drawing][tabindex="0"]:visible').waitFor()
    const mark = drawingOf(page, 'peers').locator('.of-mark').first()
    await mark.scrollIntoViewIfNeeded()
    const place = await mark.boundingBox()
    if (place === null) throw new Error('no mark is drawn')
    await page.touchscreen.tap(place.x + 2, place.y + 2)
    const [name = '', value = ''] = await page
      .locator('#peers tbody tr')
      .first()
      .evaluate((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td[class*="number"]')?.textContent ?? ''])
    const words = plain(await readOutOf(page, 'peers').innerText())
    expect([words.includes(name), words.includes(value)], words).toEqual([true, true])
    const box = await page.locator('#peers > [aria-hidden="true"]').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    await page.context().close()
  })
})

describe('the dates of a chart', () => {
  it('are moved through by the slider: the address, the sentence and the figure are those that core has of the date', async () => {
    const { page, troubles } = await openPage(browser)
    await page.goto('/', { waitUntil: 'networkidle' })
    await sliderOf(page).focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/asOf=/)
    const date = new URL(page.url()).searchParams.get('asOf') ?? ''
    const then = observatory.asOf(date)
    const frontier = then.metric('frontier', { of: 'CN' })
    const newest = frontier.kind === 'series' ? frontier.points.at(-1) : undefined
    await page.locator(`time[datetime="${date}"]`).first().waitFor()
    const drawn = drawingOf(page, 'frontier').locator('[data-series="CN"] [data-readout]').last()
    expect(await drawn.getAttribute('data-date')).toBe(newest?.date)
    expect(Number(await drawn.getAttribute('data-value'))).toBeCloseTo(newest?.value ?? 0, 2)
    expect(await sliderOf(page).getAttribute('aria-valuetext')).toContain(date.slice(0, 4))
    // The marks of the new drawing can be read at once.
    await reach(page, 'frontier')
    await page.keyboard.press('End')
    expect(await readOutOf(page, 'frontier').innerText()).toContain(formatNumber(newest?.value ?? 0, 'index points'))
    // A request for a date that is passed over is broken off, and what is loaded ahead may not be needed.
    expect(troubles.filter((trouble) => !/preload|^failed: .*_rsc=/.test(trouble))).toEqual([])
    await page.context().close()
  })

  it('are played through one by one until the newest, and play stops there', async () => {
    const { page } = await openPage(browser)
    const before = observatory.facts.boardDates({ category: 'overall', styleControl: true }).at(-2)
    await page.goto(`/?index=arena&asOf=${before}`, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    await page.getByRole('button', { name: 'Play' }).waitFor()
    expect(new URL(page.url()).search).toBe('?index=arena')
    expect(await sliderOf(page).inputValue()).toBe(await sliderOf(page).getAttribute('max'))
    await page.context().close()
  })

  it('go on one at a press where the reader asks for less movement', async () => {
    const { page } = await openPage(browser, { reducedMotion: 'reduce' })
    await page.goto('/?index=arena', { waitUntil: 'networkidle' })
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Next date' }).isDisabled()).toBe(true)
    await page.context().close()
  })
})

describe('a figure on another site', () => {
  it('may stand in a frame, alone with its source and the way back; every other page may not', async () => {
    const embed = await fetch(`${siteAddress}/embed/model/peers?id=deepseek/deepseek-r1`)
    expect(embed.headers.get('x-frame-options')).toBeNull()
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    for (const path of ['/about', '/topics', '/models/deepseek/deepseek-r1', '/figures/model/peers.svg?id=deepseek/deepseek-r1']) {
      const { headers } = await fetch(`${siteAddress}${path}`, { method: 'HEAD' })
      expect(headers.get('x-frame-options'), path).toBe('DENY')
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    }
    const { page } = await openPage(browser, { viewport: { width: 600, height: 800 } })
    await page.goto('/embed/model/peers?id=deepseek/deepseek-r1')
    expect([await page.locator('figure').count(), await page.locator('nav, footer').count()]).toEqual([1, 0])
    expect(await page.locator('figure a').getAttribute('href')).toBe(`${siteAddress}/models/deepseek/deepseek-r1#peers`)
    await page.context().close()
  })

  it.each([
    ['/embed/frontier/no-such', 404],
    ['/embed/nowhere/frontier', 404],
    ['/embed/frontier/frontier?top=99', 400],
  ])('%s is answered with %d', async (path, status) => {
    expect((await fetch(`${siteAddress}${path}`)).status).toBe(status)
  })

  it('has the code to copy under it, and a link to its very state', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/?index=arena&asOf=2026-03-31')
    const code = await page.locator('#frontier textarea').inputValue()
    expect(code).toContain(`src="${siteAddress}/embed/home/frontier?index=arena&asOf=2026-03-31"`)
    expect(await page.locator('#frontier a:text-is("Link")').getAttribute('href')).toBe('/?index=arena&asOf=2026-03-31#frontier')
    await page.context().close()
  })
})

describe('a chart without JavaScript', () => {
  it('is drawn, has its table, its files and the form for its date, and nothing that does not work', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/')
    expect(await drawingOf(page, 'frontier').locator('svg').isVisible()).toBe(true)
    expect(await page.locator('#frontier tbody tr').count()).toBeGreaterThan(10)
    expect(await page.locator('#frontier input[name="asOf"]').isVisible()).toBe(true)
    expect(await sliderOf(page).isVisible()).toBe(false)
    for (const format of ['svg', 'png', 'csv']) {
      const href = await page.locator(`#frontier a[download][href*=".${format}"]`).getAttribute('href')
      expect((await fetch(`${siteAddress}${href}`)).status, format).toBe(200)
    }
    await page.context().close()
  })
})

describe('a page on paper', () => {
  it('has its figures, the addresses of its sources and its own, and nothing to press', async () => {
    const { page } = await openPage(browser)
    await page.goto('/models/deepseek/deepseek-r1')
    await drawingOf(page, 'peers').waitFor()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const hidden of ['nav', 'form', 'footer', 'button', '[class*="tools"]']) {
      expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0)
    }
    expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0)
    const printed = await page.evaluate(() => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      source: getComputedStyle(document.querySelector('#sources a[href^="http"]') ?? document.body, '::after').content,
      cut: getComputedStyle(document.querySelector('figure') ?? document.body).breakInside,
    }))
    expect(printed).toMatchObject({ ground: 'rgb(255, 255, 255)', cut: 'avoid' })
    expect(printed.source).toContain('http')
    expect(await page.locator('body > p').innerText()).toContain(`${siteAddress}/models/deepseek/deepseek-r1`)
    await page.context().close()
  })
})

describe('the picture that goes with a link', () => {
  it.each([
    'home',
    'frontier',
    'claims/C24',
    'models/deepseek/deepseek-r1',
    'labs/deepseek',
    'licenses/LicenseRef-kimi-k3',
    'benchmarks/gpqa-diamond',
    'metrics/frontier-lag',
  ])('of %s is a PNG of 1200 by 630 pixels', async (path) => {
    const response = await fetch(`${siteAddress}/og/${path}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toContain('max-age')
    const png = Buffer.from(await response.arrayBuffer())
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
  })

  it('is not there for what is not on record', async () => {
    for (const path of ['nothing', 'labs/nobody', 'metrics/toString']) {
      expect((await fetch(`${siteAddress}/og/${path}`)).status, path).toBe(404)
    }
  })
})
