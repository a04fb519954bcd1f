import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { drawn, inTurns } from './drawn.ts'
import * as checksOf from './number-checks.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { openPage } from './site.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = (await openPage(browser)).page
  await page.goto('/about')
})
afterAll(() => browser.close())

/** Numbers of each kind that are drawn: 200 in all. */
const quotas = { home: 8, metrics: 58, topics: 24, models: 50, list: 20, labs: 12, benchmarks: 10, claims: 18 } as const
const topics = ['/frontier', '/openness', '/adoption', '/efficiency', '/risk']

it("has the API's value for the same question, worded as core words it, in 200 places drawn by a fixed seed", async () => {
  const pools = await poolsOf()
  const checks = Object.entries(quotas).flatMap(([kind, quota]) => {
    const pool = pools[kind as keyof typeof quotas]
    expect(pool.length, `numbers of the kind “${kind}” to draw from`).toBeGreaterThanOrEqual(quota)
    return drawn(pool, quota)
  })
  expect(checks).toHaveLength(200)
  const differing = await inTurns(checks, async ({ page: path, question, expected, shown }) => {
    const found = shown(await read(path)).map(plain)
    return found.some((text) => text.includes(plain(expected)))
      ? []
      : [{ path, question, expected, found: found.join(' | ').slice(0, 300) }]
  })
  expect(differing.flat()).toEqual([])
})

async function poolsOf(): Promise<Readonly<Record<keyof typeof quotas, readonly checksOf.NumberCheck[]>>> {
  const [models, labs, benchmarks, claims] = await Promise.all([
    checksOf.modelRows(),
    checksOf.idsOf('/v1/labs?limit=1000'),
    checksOf.idsOf('/v1/benchmarks?limit=1000'),
    checksOf.idsOf('/v1/claims'),
  ])
  const scored = models.filter(({ index, rating }) => index !== undefined && rating !== undefined)
  const opened = await inTurns(topics, async (path) => [path, await read(path)] as const)
  return {
    home: await checksOf.homeChecks(),
    metrics: await checksOf.metricChecks(),
    topics: await checksOf.topicChecks(opened),
    models: drawn(scored, 16).flatMap(checksOf.modelChecks),
    // By labs few of whose models are on record, so that they stand on the first page of the list.
    list: drawn(
      scored.filter(({ id }) => isSmall(id, models)),
      14,
    ).flatMap(checksOf.listChecks),
    labs: await inTurns(drawn(labs, quotas.labs), checksOf.labCheck),
    benchmarks: await inTurns(drawn(benchmarks, quotas.benchmarks), checksOf.benchmarkCheck),
    claims: (await inTurns(claims, checksOf.claimChecks)).flat(),
  }
}

const isSmall = (id: string, models: readonly checksOf.ModelRow[]) =>
  models.filter((other) => other.id.split('/')[0] === id.split('/')[0]).length <= 40

const plain = (text: string) => text.replace(/\s+/g, ' ')

const opened = new Map<string, Promise<ReadPage>>()
function read(path: string): Promise<ReadPage> {
  const known = opened.get(path) ?? readPage(page, path)
  opened.set(path, known)
  return known
}
