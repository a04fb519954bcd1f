import type { Rule } from './rule.ts'

export const redirectsLeadOn: Rule = {
  name: 'redirects-lead-on',
  description: 'A former id belongs to no model any more and leads to one only.',
  check({ curated }) {
    const files = new Map<string, string>(curated.models.map(({ id, file }) => [id, file]))
    const leads = new Map<string, string>()
    return curated.models.flatMap(({ file, id, value }) =>
      (value.formerIds ?? []).flatMap((former) => {
        const other = files.get(former) ?? leads.get(former)
        leads.set(former, file)
        if (other === undefined) return []
        return {
          file,
          record: id,
          field: 'formerIds',
          found: `"${former}", which ${other} has too`,
          expected: 'an id that no other model is or was called by',
        }
      }),
    )
  },
}
