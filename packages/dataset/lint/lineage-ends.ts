import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const lineageEnds: Rule = {
  name: 'lineage-ends',
  description: 'No model is, over its base models, made from itself.',
  check({ curated }) {
    const bases = new Map<string, readonly string[]>(
      curated.models.map(({ id, value }) => [id, isMissing(value.bases) ? [] : value.bases.map(({ model }) => model)]),
    )
    return curated.models.flatMap(({ file, id }) => {
      const way = wayBack(id, bases)
      if (way === undefined) return []
      return {
        file,
        record: id,
        field: 'bases',
        found: [id, ...way].join(' from '),
        expected: 'a lineage that ends',
        mend: 'delete the base that is wrong',
      }
    })
  },
}

function wayBack(start: string, bases: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>()
  const ways = (bases.get(start) ?? []).map((base) => [base])
  for (const way of ways) {
    const last = way[way.length - 1] ?? ''
    if (last === start) return way
    if (seen.has(last)) continue
    seen.add(last)
    for (const base of bases.get(last) ?? []) ways.push([...way, base])
  }
  return undefined
}
