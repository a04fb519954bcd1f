import { createObservatory, evaluateModel, type Observatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Browser } from 'playwright-core'
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

const textOf = async (path: string) => (await fetch(`${siteAddress}${path}`)).text()

describe('the compliance engineer', () => {
  it('asks of a use without JavaScript, and the address holds the answers', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto('/licenses/check')
    await page.selectOption('select[name="use"]', 'model-as-a-service')
    await page.fill('input[name="revenue"]', '30000000')
    await page.fill('input[name="territory"]', 'DE')
    await page.click('button:has-text("Ask")')
    const query = new URL(page.url()).searchParams
    expect([query.get('use'), query.get('revenue'), query.get('territory')]).toEqual(['model-as-a-service', '30000000', 'DE'])
    expect(await page.locator('main').innerText()).toContain('Not legal advice')
    await page.context().close()
  })

  it('gets the answer that core gives for a model', async () => {
    const evaluation = evaluateModel(observatory.facts, 'moonshotai/kimi-k3', { use: 'product', monthlyActiveUsers: 200_000_000 })
    const words = {
      yes: 'yes',
      'yes-with-conditions': 'yes, with conditions',
      unknown: 'not known',
      'permission-needed': 'only with permission',
      no: 'no',
    }
    const html = await textOf('/licenses/check?users=200000000&model=moonshotai/kimi-k3')
    expect(html).toContain(`Kimi K3: ${words[evaluation?.answer ?? 'unknown']}`)
  })
})

describe('the engineer', () => {
  it('filters models and takes all of them as CSV and JSON', async () => {
    const found = observatory.models.find({ country: 'CN', open: 'osi-licence' }).length
    const csv = await textOf('/exports/models.csv?country=CN&open=osi-licence')
    expect(csv.trim().split('\r\n')).toHaveLength(found + 1)
    const json = JSON.parse(await textOf('/exports/models.json?country=CN&open=osi-licence'))
    expect(json.models).toHaveLength(found)
  })

  it('turns the order of models round, and those without the figure stay last', async () => {
    const sizesBy = async (order: string): Promise<readonly (number | undefined)[]> => {
      const { models } = JSON.parse(await textOf(`/exports/models.json?country=CN&sort=parameters&order=${order}`))
      return (models as readonly { readonly parameters?: number }[]).map(({ parameters }) => parameters)
    }
    const [up, down] = [await sizesBy('ascending'), await sizesBy('descending')]
    const known = down.filter((size) => size !== undefined)
    expect(known.length).toBeGreaterThan(100)
    expect(down.slice(0, known.length)).toEqual([...known].sort((x, y) => y - x))
    expect(up.slice(0, known.length)).toEqual([...known].sort((x, y) => x - y))
  })

  it('takes the labs that pass the filters of their list, and the scores of a benchmark', async () => {
    const chinese = [...observatory.labs.values()].filter(({ headquarters }) => headquarters.country === 'CN')
    expect(JSON.parse(await textOf('/exports/labs.json?country=CN&sort=name')).labs).toHaveLength(chinese.length)
    const scores = observatory.facts.snapshot.benchmarkResults.filter(({ benchmark }) => benchmark === 'gpqa-diamond')
    expect((await textOf('/exports/scores.csv?benchmark=gpqa-diamond')).trim().split('\r\n')).toHaveLength(scores.length + 1)
  })

  it('compares two models by a test and takes the difference away', async () => {
    const csv = await textOf('/figures/compare/differences-eci.csv?a=moonshotai/kimi-k3&b=openai/gpt-5')
    expect(csv).toContain('Kimi K3 − GPT-5')
    const png = await fetch(`${siteAddress}/figures/compare/differences-eci.png?a=moonshotai/kimi-k3&b=openai/gpt-5`)
    expect(png.headers.get('content-type')).toBe('image/png')
  })

  it.each(['/labs/nobody', '/licenses/none', '/figures/model/none.svg', '/exports/none.csv'])('%s is not found', async (path) => {
    expect((await fetch(`${siteAddress}${path}`)).status).toBe(404)
  })
})

describe('the search', () => {
  it('is reached by the key / from any page and finds without JavaScript', async () => {
    const { page } = await openPage(browser)
    await page.goto('/about', { waitUntil: 'networkidle' })
    await page.keyboard.press('/')
    await page.waitForURL('**/search')
    await page.context().close()
    const { page: plain } = await openPage(browser, { javaScriptEnabled: false })
    await plain.goto('/search')
    await plain.fill('input[name="q"]', 'kimi k3')
    await plain.click('main button')
    expect(await plain.locator('main a[href="/models/moonshotai/kimi-k3"]').count()).toBe(1)
    await plain.context().close()
  })
})

describe('what goes with a page', () => {
  it.each(['/og/home', '/og/models/deepseek/deepseek-r1'])('%s is a picture with its live figure', async (path) => {
    const response = await fetch(`${siteAddress}${path}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  })

  it('has a feed of changes that every page names', async () => {
    expect(await textOf('/')).toContain('application/atom+xml')
    const feed = await textOf('/changes.atom')
    expect(feed.match(/<entry>/g)?.length).toBeGreaterThan(20)
  })
})
