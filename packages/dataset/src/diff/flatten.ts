/** A value as a flat list of its fields by path (`facets.use.value`, `labs.0`); text as it is, all else as JSON. */
export function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null)
    return new Map([[path, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]])
  const entries = Object.entries(value)
  if (entries.length === 0) return new Map([[path, JSON.stringify(value)]])
  return new Map(entries.flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]))
}

/** Fields that differ, in order of path; no text on the side where a field is not there. */
export interface FieldChange {
  readonly field: string
  readonly before?: string
  readonly after?: string
}

export function changedFields(before: unknown, after: unknown): FieldChange[] {
  const [old, fresh] = [flatten(before), flatten(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((field): FieldChange[] => {
    const [was, is] = [old.get(field), fresh.get(field)]
    if (was === is) return []
    return [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}
