import type { Rule } from './rule.ts'

interface WithFormerIds {
  readonly id: string
  readonly file: string
  readonly value: { readonly formerIds?: readonly string[] | undefined }
}

export const redirectsLeadOn: Rule = {
  name: 'redirects-lead-on',
  description: 'A former id belongs to no record of its kind any more and leads to one only.',
  check({ curated }) {
    return [...leadOn('model', curated.models), ...leadOn('lab', curated.labs)]
  },
}

function leadOn(kind: string, records: readonly WithFormerIds[]) {
  const files = new Map<string, string>(records.map(({ id, file }) => [id, file]))
  const leads = new Map<string, string>()
  return records.flatMap(({ file, id, value }) =>
    (value.formerIds ?? []).flatMap((former) => {
      const other = files.get(former) ?? leads.get(former)
      leads.set(former, file)
      if (other === undefined) return []
      return {
        file,
        record: id,
        field: 'formerIds',
        found: `"${former}", which ${other} has too`,
        expected: `an id that no other ${kind} is or was called by`,
      }
    }),
  )
}
