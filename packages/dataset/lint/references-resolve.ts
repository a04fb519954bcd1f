import { type ReferenceTarget, referencesOf } from './references.ts'
import type { Rule } from './rule.ts'

export const referencesResolve: Rule = {
  name: 'references-resolve',
  description: 'Every id in a record is the id of a record that exists.',
  check({ curated, ingested }) {
    const ids = new Map<ReferenceTarget, ReadonlySet<string>>()
    for (const kind of ['labs', 'models', 'licenses', 'benchmarks', 'sources', 'claims', 'evidence'] as const) {
      ids.set(kind, new Set(curated[kind].map(({ id }) => id)))
    }
    const moved = new Map<string, string>()
    for (const kind of ['models', 'labs'] as const) {
      for (const { id, value } of curated[kind]) for (const former of value.formerIds ?? []) moved.set(`${kind} ${former}`, id)
    }
    return referencesOf(curated, ingested).flatMap(({ to, id, ...place }) => {
      if (ids.get(to)?.has(id) === true) return []
      const now = moved.get(`${to} ${id}`)
      return {
        ...place,
        found: `"${id}"`,
        expected: `the id of a record in curated/${to}`,
        mend: now === undefined ? `add curated/${to}/${id}.yaml, mend it if it is reported above, or correct the id` : `it is now "${now}"`,
      }
    })
  },
}
