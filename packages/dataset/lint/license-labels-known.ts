import { explainedLabels, printedLicenseLabels } from '../src/compile/printed-license-labels.ts'
import type { Rule } from './rule.ts'

export const licenseLabelsKnown: Rule = {
  name: 'license-labels-known',
  description: 'Every licence label a publication prints is explained, once: it names a licence, or there is a reason why it names none.',
  check({ curated, ingested, records }) {
    const unexplained = explainedLabels(printedLicenseLabels(ingested), records.licenseLabels).flatMap(
      ({ namespace, unexplained: labels }) =>
        labels.map(({ label, source }) => ({
          file: `curated/license-labels/${namespace}.yaml`,
          record: label,
          field: 'label',
          found: `"${label}", printed by ${source}, but not in this file`,
          expected: 'an entry for every printed label',
          mend: `add {label: ${label}, license: <id>, sources: [${source}]}, or license: {missing: <reason>}`,
        })),
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
