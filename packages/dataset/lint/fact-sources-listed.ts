import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const factSourcesListed: Rule = {
  name: 'fact-sources-listed',
  description: "The source of each single fact is among its record's sources, and every claim has a source.",
  check({ curated }) {
    const models = curated.models.flatMap(({ file, id, value }) => {
      const facts = [
        ['parameters', isMissing(value.parameters) ? [] : [value.parameters.source]],
        ['trainingCompute', isMissing(value.trainingCompute) ? [] : [value.trainingCompute.source]],
        ['bases', isMissing(value.bases) ? [] : value.bases.map(({ source }) => source)],
      ] as const
      return facts.flatMap(([field, sources]) =>
        sources
          .filter((source) => !value.sources.includes(source))
          .map((source) => ({
            file,
            record: id,
            field,
            found: `the source "${source}"`,
            expected: 'one of the sources of the record',
            mend: `add "${source}" to sources`,
          })),
      )
    })
    const claims = curated.claims
      .filter(({ value }) => value.sources.length === 0)
      .map(({ file, id }) => ({ file, record: id, field: 'sources', found: 'none', expected: 'where the sentence is said' }))
    return [...models, ...claims]
  },
}
