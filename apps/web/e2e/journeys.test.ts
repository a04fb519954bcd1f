import { countryCodeSchema, createObservatory, evaluateModel, formatNumber, formatValue, type Observatory } from '@openfrontier/core'
import { licenseAnswers } from '@openfrontier/core/licensing'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Hands, handsOn, ways } from './hands.ts'
import { apiAddress, openPage } from './site.ts'

let browser: Browser
let observatory: Observatory
beforeAll(async () => {
  browser = await launchBrowser()
  observatory = createObservatory(await loadSnapshot({ parts: 'all' }))
})
afterAll(() => browser.close())

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const queryOf = ({ page }: Hands) => Object.fromEntries(new URL(page.url()).searchParams)

/** Rows of a file of ours, none of whose fields here holds a line's end. */
function readCsv(file: Buffer): readonly (readonly string[])[] {
  const lines = file.toString('utf8').trim().split('\r\n')
  return lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, -1)
      .map(([, field = '']) => field.replace(/^"|"$/g, '').replaceAll('""', '"')),
  )
}

/** Width and height of a picture, or an error where it is no PNG. */
function sizeOfPng(file: Buffer): readonly [number, number] {
  if (file.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('the file is no PNG')
  return [file.readUInt32BE(16), file.readUInt32BE(20)]
}

describe.each(ways)('%s', (way) => {
  const open = async (path: string) => {
    const { page } = await openPage(browser, { javaScriptEnabled: way !== 'without JavaScript' })
    await page.goto(path)
    return handsOn(page, way)
  }

  it('an analyst reads the lag, takes the other scale and an earlier date, and downloads the very numbers shown', async () => {
    const hands = await open('/')
    const { page, follow, take } = hands
    const lag = observatory.metric('frontier-lag')
    if (lag.kind !== 'estimate') throw new Error('core gives no lag')
    expect(plain(await page.locator('h1').innerText())).toContain(formatValue(Math.abs(lag.value), lag.unit))
    await follow(page.locator('#frontier nav a', { hasText: 'LMArena' }))
    if (way === 'by keyboard alone') {
      // What a date is typed like hangs on the language of the browser; the slider moves by the arrow keys in all.
      const slider = page.locator('#frontier input[type="range"]')
      await slider.waitFor()
      await slider.focus()
      await page.keyboard.press('ArrowLeft')
      await page.waitForURL(/asOf=/)
    } else {
      await hands.write(page.locator('#frontier input[name="asOf"]'), '2026-06-30')
      await follow(page.locator('#frontier form button[type="submit"]'))
    }
    const { index, asOf = '' } = queryOf(hands)
    expect(index).toBe('arena')
    await page.locator(`main time[datetime="${asOf}"]`).first().waitFor()
    const [, ...file] = readCsv(await take(page.locator('#frontier a[href$=".csv"], #frontier a[href*=".csv?"]')))
    const shown = await page
      .locator('#frontier tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
    expect(file.map(([, date, model, value]) => [date, model, formatNumber(Number(value), 'Arena points')])).toEqual(
      shown.map(([, date, model, value]) => [date, model, value]),
    )
    expect(file.every(([, date = '']) => date <= asOf)).toBe(true)
    const best = observatory.asOf(asOf).metric('frontier', { of: 'CN', index: 'arena' })
    expect(
      best.kind === 'series' && file.some(([country, , , value]) => country === 'CN' && Number(value) === best.points.at(-1)?.value),
    ).toBe(true)
    await page.context().close()
  })

  it('a journalist finds a claim by its words, takes the sentence to quote, and the chart as a picture', async () => {
    const hands = await open('/claims')
    const { page, follow, write, take } = hands
    const { said, verdicts } = (await (await fetch(`${apiAddress}/v1/claims/C10b`)).json()) as {
      readonly said: string
      readonly verdicts: { readonly now: { readonly sentence: string } }
    }
    await write(page.locator('main input[name="q"]'), said)
    await follow(page.locator('main form button[type="submit"]'))
    expect(queryOf(hands)['q']).toBe(said)
    await follow(page.locator('main a[href="/claims/C10b"]').first())
    expect(plain(await page.locator('#quote-now').innerText())).toBe(plain(verdicts.now.sentence))
    const [width, height] = sizeOfPng(await take(page.locator('main a[href*="/figures/claim/specifications.png"]:visible').first()))
    expect(width).toBeGreaterThan(1000)
    expect(height).toBeGreaterThan(300)
    await page.context().close()
  })

  it('a compliance engineer answers the questions, and gets every model by answer with clauses and duties, at an address that keeps them', async () => {
    const hands = await open('/licenses')
    const { page, follow, write, choose } = hands
    await follow(page.locator('main a[href="/licenses/check"]').first())
    await choose(page.locator('select[name="use"]'), 'model-as-a-service')
    await write(page.locator('input[name="users"]'), '200000000')
    await write(page.locator('input[name="territory"]'), 'DE')
    await follow(page.locator('main form button[type="submit"]'))
    expect(queryOf(hands)).toMatchObject({ use: 'model-as-a-service', users: '200000000', territory: 'DE' })
    const profile = { use: 'model-as-a-service', monthlyActiveUsers: 200_000_000, territory: countryCodeSchema.parse('DE') } as const
    const answers = observatory.models
      .list()
      .flatMap(({ model, firstWeights }) => (firstWeights ? (evaluateModel(observatory.facts, model.id, profile)?.answer ?? []) : []))
    const text = plain(await page.locator('main').innerText())
    for (const answer of licenseAnswers) {
      const heading = plain(await page.locator(`#${answer} h2`).innerText())
      expect(heading).toMatch(new RegExp(`: ${new Intl.NumberFormat('en').format(answers.filter((each) => each === answer).length)}$`))
    }
    const conditions = page.locator('#yes-with-conditions tbody tr').first()
    expect(await conditions.locator('td').nth(1).innerText()).toMatch(/“.+”|not decided/)
    expect((await conditions.locator('td').nth(2).innerText()).length).toBeGreaterThan(20)
    await page.reload()
    expect(plain(await page.locator('main').innerText())).toBe(text)
    await page.context().close()
  })

  it('an engineer filters models, exports them, compares two of them by a test, and takes the difference away', async () => {
    const hands = await open('/models')
    const { page, follow, write, choose, take } = hands
    await choose(page.locator('select[name="country"]'), 'CN')
    await choose(page.locator('select[name="open"]'), 'osi-licence')
    await follow(page.locator('main form button[type="submit"]'))
    const [, ...exported] = readCsv(await take(page.locator('main a[href^="/exports/models.csv"]')))
    const found = observatory.models.find({ country: 'CN', open: 'osi-licence' }).map(({ model }) => model.id)
    expect(exported.map(([id]) => id).sort()).toEqual([...found].sort())
    const [first = '', second = ''] = exported.map(([id]) => id)
    await follow(page.locator('footer a[href="/compare"]'))
    await write(page.locator('input[name="a"]'), first)
    await write(page.locator('input[name="b"]'), second)
    await follow(page.locator('main form button[type="submit"]'))
    const { a, b } = queryOf(hands)
    expect([a, b]).toEqual([first, second])
    const [, difference = []] = readCsv(await take(page.locator('#differences a[href*="differences-eci.csv"]')))
    const row = await page
      .locator('#differences-eci tbody tr')
      .first()
      .evaluate((line) => [...line.children].map((cell) => cell.textContent ?? ''))
    expect(plain(row[1] ?? '')).toBe(formatValue(Number(difference[1]), 'index points'))
    expect([difference[0], difference[3]]).toEqual([row[0], row[3]])
    await page.context().close()
  })
})
