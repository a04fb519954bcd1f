import { formatEstimate } from '@openfrontier/core'
import type { ClaimReport, Verdict } from '@openfrontier/core/claims'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { apiAddress, openPage, siteAddress } from './site.ts'

let browser: Browser
/** A page without JavaScript: everything here can be read so. */
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = (await openPage(browser, { javaScriptEnabled: false })).page
})
afterAll(() => browser.close())

async function askApi<T>(path: string): Promise<{ readonly body: T; readonly snapshot: string }> {
  const response = await fetch(`${apiAddress}${path}`)
  expect(response.status, path).toBe(200)
  return { body: (await response.json()) as T, snapshot: response.headers.get('openfrontier-snapshot') ?? '' }
}

const plain = (text: string | null) => (text ?? '').replace(/\u00a0/g, ' ')
const textOf = async (selector: string) => plain(await page.locator(selector).first().textContent())

function primaryOf(verdict: Verdict) {
  const estimate = verdict.specifications.find(({ primary }) => primary)?.estimate
  if (estimate?.kind !== 'estimate') throw new Error('the API gives no primary estimate')
  return estimate
}

describe('the page of a claim', () => {
  it('shows both verdicts, the primary estimate and every specification with the numbers of the API', async () => {
    const { body: report } = await askApi<ClaimReport>('/v1/claims/C24')
    if (report.kind !== 'metric') throw new Error('C24 is a metric claim')
    await page.goto('/claims/C24')
    for (const when of ['said', 'now'] as const) {
      const shown = await textOf(`#verdict-${when}`)
      const verdict = report.verdicts[when]
      expect(shown).toContain(verdict.verdict.replace('-', ' '))
      expect(shown).toContain(`${formatEstimate(primaryOf(verdict))}, n = ${primaryOf(verdict).n}`)
      expect(await textOf(`#quote-${when}`)).toBe(verdict.sentence)
    }
    for (const { id, meets, estimate } of report.verdicts.now.specifications) {
      if (estimate.kind !== 'estimate') throw new Error(`the API gives no estimate for ${id}`)
      const row = page.locator(`#specifications g.of-specification[data-id="${id}"]`).first()
      expect(Number(await row.getAttribute('data-value')), id).toBeCloseTo(100 * estimate.value, 2)
      expect(await row.getAttribute('data-meets'), id).toBe(meets)
    }
    const { body: history } = await askApi<{ points: { asOf: string }[] }>('/v1/claims/C24/history')
    expect(await page.locator('#history a[href^="/claims/C24?asOf="]').allTextContents()).toEqual(history.points.map(({ asOf }) => asOf))
  })

  it('shows every published statement with its grade, and every garbled copy as it was said', async () => {
    const { body: report } = await askApi<ClaimReport>('/v1/claims/C24')
    for (const { id, statement, grade } of report.evidence) {
      const shown = await textOf(`#evidence-${id}`)
      expect(shown).toContain(statement)
      expect(shown.startsWith(grade), id).toBe(true)
    }
    expect(await page.locator('[data-garbled]').count()).toBe(report.garbled.length)
    for (const { id, statement, garbles } of report.garbled) {
      expect(await textOf(`#evidence-${id}`)).toContain(`“${statement}”`)
      if (report.evidence.some((one) => one.id === garbles)) {
        expect(await page.locator(`#evidence-${garbles} #evidence-${id}`).count(), `${id} stands below what it gets wrong`).toBe(1)
      }
    }
  })

  it('cites the snapshot by its checksum, as text and for BibTeX and reference managers', async () => {
    const { snapshot } = await askApi('/v1/claims/C24')
    for (const form of ['#citation', '#bibtex', '#csl']) expect(await textOf(form), form).toContain(snapshot.slice(0, 16))
    expect(await textOf('#quote')).toContain(snapshot)
    const [csl] = JSON.parse(await textOf('#csl'))
    expect(csl).toMatchObject({ type: 'dataset', URL: await page.locator('link[rel="canonical"]').getAttribute('href') })
  })

  it.each(['C19', 'C29'])('of a cause or a forecast, %s, says why there is no verdict and shows what bears on it', async (id) => {
    const { body: report } = await askApi<ClaimReport>(`/v1/claims/${id}`)
    if (!('why' in report)) throw new Error(`${id} gets a verdict`)
    await page.goto(`/claims/${id}`)
    const head = await textOf('#verdict')
    expect(head).toContain('No verdict')
    expect(head).toContain(report.why)
    expect(head).not.toContain('supported')
    for (const bearing of report.bearing) {
      const row = await textOf(`#figure-${bearing.id}`)
      expect(row).toContain(bearing.label)
      if (bearing.now.kind === 'estimate' && 'low' in bearing.now.interval) expect(row).toContain(formatEstimate(bearing.now))
    }
  })

  it('of an attribution says that the verdict is on its having been said', async () => {
    await page.goto('/claims/C07')
    expect(await textOf('#verdict-now')).toContain('that it was said')
  })

  it('as of another day gives the verdict of that day', async () => {
    const { body: report } = await askApi<ClaimReport>('/v1/claims/C25?asOf=2025-05-01')
    if (report.kind !== 'event') throw new Error('C25 is a claim of an event')
    await page.goto('/claims/C25?asOf=2025-05-01')
    expect(await textOf('#verdict-now')).toContain(report.verdicts.now.verdict.replace('-', ' '))
    expect(await textOf('#quote-now')).toBe(report.verdicts.now.sentence)
    expect((await fetch(`${siteAddress}/claims/C25?asOf=someday`)).status).toBe(400)
  })

  it('lets its figures be taken as files', async () => {
    for (const [file, type] of [
      ['specifications.svg', 'image/svg+xml'],
      ['history.csv', 'text/csv'],
    ] as const) {
      const response = await fetch(`${siteAddress}/figures/claim/${file}?id=C24`)
      expect(response.headers.get('content-type'), file).toContain(type)
    }
    expect((await fetch(`${siteAddress}/figures/claim/no-such.svg?id=C24`)).status).toBe(404)
  })

  it('copies the sentence to quote where scripts run', async () => {
    const { body: report } = await askApi<ClaimReport>('/v1/claims/C25')
    const { page: scripted } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
    await scripted.goto('/claims/C25')
    await scripted.locator('#quote').getByRole('button', { name: 'Copy' }).first().click()
    await scripted.locator('#quote [role="status"]').first().getByText('Copied').waitFor()
    expect(await scripted.evaluate(() => navigator.clipboard.readText())).toBe(report.kind === 'event' && report.verdicts.now.sentence)
    await scripted.context().close()
  })
})

describe('the list of claims', () => {
  const rows = () => page.locator('tbody tr').evaluateAll((found) => found.map(({ id }) => id))

  it.each(['?verdict=partly', '?kind=causal', '?kind=attribution&verdict=supported'])(
    '%s holds those that the API lists',
    async (query) => {
      const { body } = await askApi<{ id: string }[]>(`/v1/claims${query}`)
      expect(body.length).toBeGreaterThan(0)
      await page.goto(`/claims${query}`)
      expect(await rows()).toEqual(body.map(({ id }) => id))
    },
  )

  it('finds a claim by the words of a garbled copy, from its form, and says what it was found by', async () => {
    await page.goto('/claims')
    await page.fill('input[name="q"]', '80% of US startups')
    await page.selectOption('select[name="verdict"]', 'undetermined')
    await page.click('button:has-text("Show")')
    expect(new URL(page.url()).search).toBe('?q=80%25+of+US+startups&kind=&verdict=undetermined')
    expect(await rows()).toEqual(['C18'])
    expect(await textOf('#C18')).toContain('80 % of US AI startups')
  })

  it('says so where nothing fits, and refuses what is no verdict', async () => {
    await page.goto('/claims?q=zebra')
    expect(await textOf('main')).toContain('No claim on record fits')
    expect((await fetch(`${siteAddress}/claims?verdict=true`)).status).toBe(400)
  })
})
