import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const licenseLabelsKnown: Rule = {
  name: 'license-labels-known',
  description: 'Every licence label a board prints is explained, once: it names a licence, or there is a reason why it names none.',
  check({ curated, records }) {
    const labels = new Map(records.licenseLabels.map((label) => [`${label.namespace} ${label.label}`, label]))
    const printed = new Map<string, string>()
    for (const { licenseLabel, source } of records.ratings) if (!isMissing(licenseLabel)) printed.set(licenseLabel, source)
    const unexplained = [...printed].flatMap(([label, source]) =>
      labels.has(`arena ${label}`)
        ? []
        : {
            file: 'curated/license-labels/arena.yaml',
            record: label,
            field: 'label',
            found: `"${label}", printed by ${source}, but not in this file`,
            expected: 'an entry for every printed label',
            mend: `add {label: ${label}, license: <id>, sources: [${source}]}, or license: {missing: <reason>}`,
          },
    )
    const seen = new Set<string>()
    const twice = curated['license-labels'].flatMap(({ file, id }) => {
      const isFirst = !seen.has(id)
      seen.add(id)
      if (isFirst) return []
      return { file, record: id, field: 'label', found: 'this label twice', expected: 'each label once' }
    })
    return [...unexplained, ...twice]
  },
}
