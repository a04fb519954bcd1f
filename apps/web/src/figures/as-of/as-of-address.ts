/** The same address as of another date: `('/?index=arena', '2026-03-31')` is `/?index=arena&asOf=2026-03-31`; without a date, as of the newest. */
export function asOfAddress(address: string, date: string | undefined): string {
  const [path = '/', query = ''] = address.split('?')
  const search = new URLSearchParams(query)
  if (date === undefined) search.delete('asOf')
  else search.set('asOf', date)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
