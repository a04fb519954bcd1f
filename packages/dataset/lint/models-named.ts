import type { Rule } from './rule.ts'

export const modelsNamed: Rule = {
  name: 'models-named',
  description: 'Some source names every model, or some record speaks of it.',
  check({ curated, records }) {
    const spoken = new Set<string>()
    for (const { model } of records.releases) spoken.add(model)
    for (const { model } of records.events) if (model !== undefined) spoken.add(model)
    for (const { bases } of records.models) if (Array.isArray(bases)) for (const { model } of bases) spoken.add(model)
    for (const { id, aliases } of records.models) if (Object.values(aliases).some((names) => names.length > 0)) spoken.add(id)
    return curated.models.flatMap(({ file, id }) =>
      spoken.has(id)
        ? []
        : [
            {
              file,
              record: id,
              field: 'aliases',
              found: 'no alias, release, event or derived model',
              expected: 'at least one',
              mend: 'add the name some source prints, or remove the model',
            },
          ],
    )
  },
}
