import { saysFree } from '../src/compile/zero-price.ts'
import type { Rule } from './rule.ts'

export const zeroPriceHasReason: Rule = {
  name: 'zero-price-has-reason',
  description: 'A price of 0 for tokens read and written stands only where the name of the endpoint says that it is free.',
  check({ ingested, records }) {
    const names = new Map<string, string | undefined>(
      ingested.endpoints.flatMap(({ source, rows }) => rows.map((row) => [`${source} ${row.provider}/${row.label}`, row.name] as const)),
    )
    return records.endpoints.flatMap(({ id, label, prices, sources }) => {
      const slug = id.slice(0, id.indexOf('/'))
      const name = names.get(`${sources[0] ?? ''} ${slug}/${label}`)
      if (!prices.some(({ input, output }) => input === 0 && output === 0) || saysFree({ label, name })) return []
      return {
        file: 'compiled endpoints',
        record: id,
        field: 'prices',
        found: '0 for tokens read and written',
        expected: '{missing: unknown}, or a name with the word "free"',
      }
    })
  },
}
