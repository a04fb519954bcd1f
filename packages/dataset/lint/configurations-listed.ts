import type { Rule } from './rule.ts'

export const configurationsListed: Rule = {
  name: 'configurations-listed',
  description: 'A configuration that an alias names is among those of its model, once.',
  check({ curated }) {
    return curated.models.flatMap(({ file, id, value }) => {
      const listed = value.configurations.map((configuration) => configuration.id)
      const twice = listed.filter((configuration, index) => listed.indexOf(configuration) !== index)
      const named = Object.entries(value.aliases).flatMap(([namespace, aliases]) =>
        aliases.flatMap((alias) =>
          typeof alias === 'string' || alias.configuration === undefined ? [] : [{ namespace, configuration: alias.configuration }],
        ),
      )
      return [
        ...twice.map((configuration) => ({
          file,
          record: id,
          field: 'configurations',
          found: `"${configuration}" twice`,
          expected: 'each once',
        })),
        ...named
          .filter(({ configuration }) => !listed.includes(configuration))
          .map(({ namespace, configuration }) => ({
            file,
            record: id,
            field: `aliases.${namespace}`,
            found: `configuration "${configuration}"`,
            expected: `one of ${listed.join(', ') || 'none'}`,
            mend: 'add it to configurations',
          })),
      ]
    })
  },
}
