import type { Rule } from './rule.ts'

export const configurationsUsed: Rule = {
  name: 'configurations-used',
  description: 'An alias stands for every configuration of a model: it is a way of running that some publication lists.',
  check({ curated, records }) {
    const used = new Set(
      records.models.flatMap(({ id, aliases }) =>
        Object.values(aliases).flatMap((names) =>
          names.flatMap((name) => (typeof name === 'string' || name.configuration === undefined ? [] : [`${id}#${name.configuration}`])),
        ),
      ),
    )
    for (const { model, configuration } of [...records.ratings, ...records.benchmarkResults, ...records.endpoints]) {
      if (configuration !== undefined) used.add(`${String(model)}#${configuration}`)
    }
    return curated.models.flatMap(({ file, id, value }) =>
      value.configurations
        .filter((configuration) => !used.has(`${id}#${configuration.id}`))
        .map((configuration) => ({
          file,
          record: id,
          field: 'configurations',
          found: `"${configuration.id}", for which no alias stands`,
          expected: 'an alias with this configuration',
          mend: 'add the name under which it is listed, or remove it',
        })),
    )
  },
}
