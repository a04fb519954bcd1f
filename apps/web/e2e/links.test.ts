import { createObservatory, metricIds, type Observatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawn, inTurns } from './drawn.ts'
import { pageKinds, siteAddress } from './site.ts'

let observatory: Observatory
/** Pages that were asked for, by their address: their text without scripts. */
const pages = new Map<string, Promise<{ readonly status: number; readonly html: string }>>()
beforeAll(async () => {
  observatory = createObservatory(await loadSnapshot({ parts: 'all' }))
})

function open(path: string) {
  const page =
    pages.get(path) ??
    fetch(`${siteAddress}${path}`).then(async (response) => ({ status: response.status, html: withoutScripts(await response.text()) }))
  pages.set(path, page)
  return page
}

const withoutScripts = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '')
const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const hrefsOf = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => decoded(href))
const metaOf = (html: string) => ({
  title: /<title>([^<]*)<\/title>/.exec(html)?.[1],
  description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1],
  canonical: decoded(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? ''),
})

/** Every link to this site on every kind of page, with a page it stands on. */
async function linksOfAll(): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>()
  await inTurns(pageKinds, async (path) => {
    for (const href of hrefsOf((await open(path)).html)) {
      const { origin, pathname, search, hash } = new URL(href, `${siteAddress}${path}`)
      if (origin === siteAddress) links.set(`${pathname}${search}${hash}`, path)
    }
  })
  return links
}

describe('a link within the site', () => {
  it('names a record that is there', async () => {
    const { facts, models, labs, licenses } = observatory
    const records: Readonly<Record<string, ReadonlySet<string>>> = {
      models: new Set(models.list().map(({ model }) => model.id)),
      labs: new Set(labs.keys()),
      licenses: new Set([...licenses.keys(), 'check']),
      claims: new Set(observatory.claims().map(({ id }) => id)),
      benchmarks: new Set(facts.snapshot.benchmarks.map(({ id }) => id)),
      metrics: new Set(metricIds),
    }
    const links = await linksOfAll()
    expect(links.size).toBeGreaterThan(500)
    const dead = [...links].filter(([link]) => {
      const [, kind = '', ...parts] = new URL(link, siteAddress).pathname.split('/')
      return parts.length > 0 && records[kind] !== undefined && !records[kind].has(decodeURIComponent(parts.join('/')))
    })
    expect(dead.map(([link, on]) => `${link} on ${on}`)).toEqual([])
  })

  it('is answered, and leads to a place that the page has: all links to places, and a sample of the others', async () => {
    const links = await linksOfAll()
    const isPlace = (link: string) => link.includes('#') && !link.startsWith('/sources#')
    const asked = [
      ...[...links.keys()].filter(isPlace),
      ...drawn(
        [...links.keys()].filter((link) => !isPlace(link)),
        40,
      ),
    ]
    const dead = await inTurns(asked, async (link) => {
      const [path = '', place = ''] = link.split('#')
      const { status, html } = await open(path)
      const isThere = status === 200 && (place === '' || html.includes(`id="${decodeURIComponent(place)}"`))
      return isThere ? [] : [`${link} on ${links.get(link)}`]
    })
    expect(dead.flat()).toEqual([])
  })
})

describe('a page of the sitemap', () => {
  it('stands for itself: its own title, a description, and itself as its canonical address', async () => {
    const xml = await (await fetch(`${siteAddress}/sitemap.xml`)).text()
    const paths = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => decoded(address).slice(siteAddress.length) || '/')
    // Every page that is one of a kind, and some of each kind of record.
    const single = paths.filter((path) => path.split('/').length < 3)
    const kinds = ['claims', 'models', 'labs', 'licenses', 'benchmarks', 'metrics'].map((kind) =>
      paths.filter((path) => path.startsWith(`/${kind}/`)),
    )
    const asked = [...single, ...kinds.flatMap((all) => drawn(all, 5))]
    const found = await inTurns(asked, async (path) => {
      const { status, html } = await open(path)
      return { path, status, ...metaOf(html) }
    })
    for (const { path, status, title, description, canonical } of found) {
      expect(status, path).toBe(200)
      expect(canonical.slice(siteAddress.length) || '/', path).toBe(path)
      expect(description?.length, `description of ${path}`).toBeGreaterThan(20)
      expect(title?.length, `title of ${path}`).toBeGreaterThan(10)
    }
    expect(new Set(found.map(({ title }) => title)).size).toBe(found.length)
  })
})
