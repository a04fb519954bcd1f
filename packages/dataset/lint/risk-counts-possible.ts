import { known } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const riskCountsPossible: Rule = {
  name: 'risk-counts-possible',
  description: 'A safety finding has counts or a share, and not more successes than trials.',
  check({ records }) {
    return records.riskEvaluations.flatMap(({ label, questionSet, outcome, n, successes, share, source, knownSince }) => {
      const [trials, counted] = [known(n), known(successes)]
      const place = { file: `ingested/${source}/${knownSince}/risk-findings.csv`, record: `${label}, ${questionSet}, ${outcome}` }
      if (counted !== undefined && (trials === undefined || counted > trials)) {
        const found = `${counted} of ${trials ?? 'an unknown number of'} trials`
        return {
          ...place,
          field: 'successes',
          found,
          expected: `at most ${trials ?? 'as many as there are trials, whose number is printed'}`,
        }
      }
      if (counted !== undefined || known(share) !== undefined) return []
      return { ...place, field: 'share', found: 'neither counts nor a share', expected: 'one of them' }
    })
  },
}
