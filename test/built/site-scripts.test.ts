import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { root } from './throwaway-project.ts'

const built = join(root, 'apps', 'web', '.next')
const pages = join(built, 'server', 'app')
const kilobyte = 1000

/** What Next itself sends with every page, kB gzip: its runtime, React and the router. */
const floor = 132
/** What may come on top of it. */
const budgets = { reading: 15, live: 45 } as const

/** Pages with charts or tables that scripts make more of. */
const livePages = [
  '/',
  '/frontier',
  '/openness',
  '/adoption',
  '/efficiency',
  '/risk',
  '/compare',
  '/claims/[id]',
  '/models',
  '/models/[...id]',
  '/labs/[id]',
  '/benchmarks/[id]',
  '/metrics/[id]',
  '/embed/[page]/[figure]',
]

interface PageManifest {
  readonly entryJSFiles: Readonly<Record<string, readonly string[]>>
}

/** Pages of the build with the manifest of what the browser loads for each. */
function builtPages(): readonly { readonly page: string; readonly scripts: readonly string[] }[] {
  const { rootMainFiles } = JSON.parse(readFileSync(join(built, 'build-manifest.json'), 'utf8')) as { readonly rootMainFiles: string[] }
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page_client-reference-manifest\.js$/.test(file))
    .map((file) => {
      const page = `/${file.replace(/\/?page_client-reference-manifest\.js$/, '')}`
      const script = readFileSync(join(pages, file), 'utf8')
      // The file assigns one JSON value to a global.
      const manifest = JSON.parse(script.slice(script.indexOf('] = ') + 4).replace(/;\s*$/, '')) as PageManifest
      return { page, scripts: [...new Set([...rootMainFiles, ...Object.values(manifest.entryJSFiles).flat()])] }
    })
}

const sizes = new Map<string, number>()

function gzipped(script: string): number {
  const size = sizes.get(script) ?? gzipSync(readFileSync(join(built, script)), { level: 9 }).byteLength
  sizes.set(script, size)
  return size
}

test('no page sends more scripts than it may', () => {
  const found = builtPages().map(({ page, scripts }) => ({
    page,
    size: scripts.reduce((sum, script) => sum + gzipped(script), 0) / kilobyte,
    most: floor + (livePages.includes(page) ? budgets.live : budgets.reading),
  }))
  expect(found.length).toBeGreaterThan(20)
  expect(found.filter(({ size, most }) => size > most)).toEqual([])
})

test('every page that is counted as live is one of the build', () => {
  const there = builtPages().map(({ page }) => page)
  expect(livePages.filter((page) => !there.includes(page))).toEqual([])
})
