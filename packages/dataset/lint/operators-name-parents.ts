import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const operatorsNameParents: Rule = {
  name: 'operators-name-parents',
  description: 'A lab that serves its models from a company in another country says whose that company is: seat and parent are two facts.',
  check({ curated }) {
    const seats = new Map<string, unknown>(curated.labs.map(({ id, value }) => [id, value.headquarters.country]))
    return curated.providers.flatMap(({ file, id, value: { lab, headquarters, parent } }) => {
      const home = lab === undefined ? undefined : seats.get(lab)
      if (typeof home !== 'string' || isMissing(headquarters) || headquarters === home) return []
      if (!isMissing(parent) && !isMissing(parent.country)) return []
      return {
        file,
        record: id,
        field: 'parent',
        found: `no parent's country, with a seat in ${headquarters}; the lab ${lab} sits in ${home}`,
        expected: 'the organisation that controls the operator, and its country',
        mend: 'name the parent, or correct the seat of one of the two',
      }
    })
  },
}
