import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const evidenceHasUnit: Rule = {
  name: 'evidence-has-unit',
  description: 'A published figure has a unit.',
  check({ curated }) {
    return curated.evidence.flatMap(({ file, id, value }) =>
      !isMissing(value.value) && isMissing(value.unit) && value.unit.missing !== 'not-applicable'
        ? [
            {
              file,
              record: id,
              field: 'unit',
              found: `${value.value} without a unit`,
              expected: 'the unit the source prints',
              mend: 'write what is counted (percent, tokens, downloads, models …)',
            },
          ]
        : [],
    )
  },
}
