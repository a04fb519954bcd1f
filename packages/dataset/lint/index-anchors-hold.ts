import { foldName } from '../src/names/fold-name.ts'
import type { Rule } from './rule.ts'

export const indexAnchorsHold: Rule = {
  name: 'index-anchors-hold',
  description: 'In every vintage of an index, the models that fix its scale have the values that fix it.',
  check({ curated, records }) {
    return curated.indexes.flatMap(({ file, id, value }) => {
      const scores = records.indexScores.filter(({ index }) => index === id)
      const vintages = [...new Set(scores.map(({ vintage }) => vintage))]
      return vintages.flatMap((vintage) =>
        value.anchors.flatMap((anchor) => {
          const rows = scores.filter((score) => score.vintage === vintage && foldName(score.label) === foldName(anchor.label))
          if (rows.some((row) => row.value === anchor.value)) return []
          return {
            file,
            record: `${id} ${vintage}`,
            field: 'anchors',
            found: `${anchor.label} at ${rows.map((row) => row.value).join(', ') || 'no value'}`,
            expected: String(anchor.value),
            mend: 'the scale has changed, or the wrong models are named: values of this vintage compare with no other',
          }
        }),
      )
    })
  },
}
