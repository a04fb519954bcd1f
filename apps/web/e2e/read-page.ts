import type { Page } from 'playwright-core'

/** A page as a reader finds numbers on it. */
export interface ReadPage {
  readonly status: number
  /** All text of the content. */
  readonly text: string
  /** Names with what stands beside them: `dt` with its `dd`s, and headings of key figures with their lines. */
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** The first lines of the result of a measure. */
  readonly result: readonly string[]
  /** Rows of tables: the address the first cell leads to, and all cells. */
  readonly rows: readonly { readonly href: string | undefined; readonly cells: readonly string[] }[]
  /** Figures with their address at the API, and the heads and cells of their table. */
  readonly figures: readonly {
    readonly id: string
    readonly json: string | undefined
    readonly heads: readonly string[]
    readonly cells: readonly string[]
  }[]
}

/** Fetches a page of the site from one that is open, and takes it apart without showing it: much faster than going there. */
export function readPage(page: Page, path: string): Promise<ReadPage> {
  return page.evaluate(async (address) => {
    const response = await fetch(address)
    const main = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main')
    const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\u00a0/g, ' ').trim()
    const all = (selector: string, from: Element | null = main) => [...(from?.querySelectorAll(selector) ?? [])]
    const figures = all('figure').map((figure) => ({
      id: figure.id,
      json: all('a', figure)
        .map((link) => link.getAttribute('href') ?? '')
        .find((href) => href.includes('/v1/metrics/')),
      heads: all('thead th', figure).map(words),
      cells: all('td', figure).map(words),
    }))
    return {
      status: response.status,
      text: words(main),
      facts: [
        ...all('dl > div').map((entry) => ({ name: words(entry.querySelector('dt')), values: all('dd', entry).map(words) })),
        ...all('section:has(> h2 > a)').map((entry) => ({ name: words(entry.querySelector('h2')), values: all('p', entry).map(words) })),
      ],
      result: all('#result p').map(words),
      rows: all('tbody tr').map((row) => ({
        href: row.querySelector('th a, td a')?.getAttribute('href') ?? undefined,
        cells: [...row.children].map(words),
      })),
      figures,
    }
  }, path)
}
