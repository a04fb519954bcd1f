/** Pages of records, by the name that the addresses of their figures use: where they stand, by the id in the query. */
const recordPages = { model: '/models', lab: '/labs', claim: '/claims', benchmark: '/benchmarks' } as const

const isRecordPage = (page: string): page is keyof typeof recordPages => Object.hasOwn(recordPages, page)

/**
 * Address of the page on which a figure stands, in the very state of its query, at the figure itself:
 * `('model', '?id=deepseek/deepseek-r1', 'prices')` is `/models/deepseek/deepseek-r1#prices`.
 */
export function figureAddress(page: string, query: string, id: string): string {
  if (!isRecordPage(page)) return `/${page === 'home' ? '' : page}${query}#${id}`
  const search = new URLSearchParams(query)
  const record = search.get('id') ?? ''
  search.delete('id')
  const rest = search.toString()
  return `${recordPages[page]}/${record}${rest === '' ? '' : `?${rest}`}#${id}`
}
