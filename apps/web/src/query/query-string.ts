/** Writes a query string: names in the order given, values left out where they are undefined or the default. */
export function queryString(
  values: Readonly<Record<string, string | number | boolean | undefined>>,
  defaults: Readonly<Record<string, string | number | boolean>> = {},
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== defaults[name]) search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
