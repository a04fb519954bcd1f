import { known, type OpennessAssessment, opennessScales } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const opennessItemsOnScale: Rule = {
  name: 'openness-items-on-scale',
  description:
    'Each item of a judgement of openness is on the scale of its scheme: points between its ends, one of its words, or a licence alone.',
  check({ records }) {
    return records.opennessAssessments.flatMap(({ scheme, label, items, source, knownSince }) =>
      items.flatMap((item) => {
        const expected = offScale(scheme, item)
        if (expected === undefined) return []
        return {
          file: `ingested/${source}/${knownSince}/openness-items.csv`,
          record: `${label}: ${item.item}`,
          field: 'score',
          found: JSON.stringify({ score: known(item.score), word: item.word }),
          expected,
          mend: 'take the item as the scheme prints it, or correct the scale in core',
        }
      }),
    )
  },
}

/** What the scheme's scale would have, where an item is not on it. */
function offScale(scheme: OpennessAssessment['scheme'], item: OpennessAssessment['items'][number]): string | undefined {
  const scale = opennessScales[scheme]
  const points = known(item.score)
  switch (scale.kind) {
    case 'points':
      return points !== undefined && points >= scale.low && points <= scale.high && item.word === undefined
        ? undefined
        : `${scale.low} to ${scale.high} points`
    case 'words':
      return points === undefined && scale.words.some((word) => word === item.word) ? undefined : `one of ${scale.words.join(', ')}`
    case 'license':
      return points === undefined && item.word === undefined ? undefined : 'a licence or none, neither points nor a word'
    default:
      return scale satisfies never
  }
}
