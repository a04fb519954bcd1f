// Lighthouse (mobile) over the main pages of a built site that is served; run by hand, since it brings 180 MB of packages:
//   npm run bench:site -- [--site http://localhost:3000] [--runs 3] [--to <folder for its reports>]
// Prints the median of the runs, and exits with 1 where a target is missed.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from './browser.ts'

const version = '13.5.0'
const pages = ['/', '/claims', '/claims/C10b', '/models', '/models/moonshotai/kimi-k3'] as const
/** Least score of each category, of 100. */
const targets = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof targets
const categories = Object.keys(targets) as readonly Category[]

interface Report {
  readonly categories: Readonly<Record<Category, { readonly score: number; readonly auditRefs: readonly { readonly id: string }[] }>>
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>>
}

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: process.env['OPENFRONTIER_SITE_URL'] ?? 'http://localhost:3000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    to: { type: 'string' },
  },
})
const site = values.site.replace(/\/+$/, '')
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is ${values.runs}; expected a whole number from 1`)

const folder = values.to ?? mkdtempSync(join(tmpdir(), 'lighthouse-'))
mkdirSync(folder, { recursive: true })
const chromium = await findChromium()
let missed = 0
for (const page of values.only?.split(',') ?? pages) missed += await report(page)
if (values.to === undefined) rmSync(folder, { recursive: true })
process.exit(missed === 0 ? 0 : 1)

/** Runs a page several times, prints its medians and what kept them down, and gives how many targets it misses. */
async function report(page: string): Promise<number> {
  const reports: Report[] = []
  for (let run = 1; run <= runs; run++) reports.push(await measure(page, run))
  const middle = (category: Category) => median(reports.map(({ categories: all }) => Math.round(100 * all[category].score)))
  const short = categories.filter((category) => middle(category) < targets[category])
  const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index']
  const last = reports.at(-1)
  console.log(`${page}: ${categories.map((category) => `${category} ${middle(category)}`).join(', ')}`)
  console.log(`  ${metrics.map((id) => `${id} ${last?.audits[id]?.displayValue ?? '?'}`).join(', ')}`)
  for (const category of short) {
    console.log(`  ${category} is below ${targets[category]}:`)
    for (const { id } of last?.categories[category].auditRefs ?? []) {
      const audit = last?.audits[id]
      if (audit !== undefined && audit.score !== null && audit.score < 0.9)
        console.log(`    ${id}: ${audit.title} ${audit.displayValue ?? ''}`)
    }
  }
  return short.length
}

/** Measures a page once. A trace that failed to record is taken again, since Lighthouse itself asks for that; twice failed is an error. */
function measure(page: string, run: number): Promise<Report> {
  return measureOnce(page, run).catch(() => measureOnce(page, run))
}

function measureOnce(page: string, run: number): Promise<Report> {
  const file = join(folder, `${page.slice(1).replace(/\W+/g, '-') || 'home'}-${run}.json`)
  const args = ['--yes', `lighthouse@${version}`, `${site}${page}`, '--quiet', '--output=json', `--output-path=${file}`]
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu']
  return new Promise((resolve, reject) => {
    const child = spawn('npx', [...args, `--chrome-flags=${flags.join(' ')}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: chromium },
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(file, 'utf8')) as Report)
      else reject(new Error(`lighthouse ended with ${code} on ${page}`))
    })
  })
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((x, y) => x - y)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
