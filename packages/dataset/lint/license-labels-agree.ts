import { earliestDay, isMissing } from '@openfrontier/core/entities'
import type { Problem } from '../src/problem.ts'
import type { Rule } from './rule.ts'

export const licenseLabelsAgree: Rule = {
  name: 'license-labels-agree',
  description: 'Where a board prints a licence that is not the one of a release, the release says so: as licenseLabel or in a note.',
  check({ curated, records }) {
    const licenseOf = new Map<string, string>()
    for (const { namespace, label, license } of records.licenseLabels) {
      if (namespace === 'arena' && !isMissing(license)) licenseOf.set(label, license)
    }
    const printed = new Map<string, Map<string, string>>()
    for (const { model, licenseLabel, snapshotDate } of records.ratings) {
      if (isMissing(model) || isMissing(licenseLabel) || !licenseOf.has(licenseLabel)) continue
      const labels = printed.get(model) ?? new Map<string, string>()
      // Newest last: a label on a board speaks of the terms of its day.
      if (snapshotDate >= (labels.get(licenseLabel) ?? '')) labels.set(licenseLabel, snapshotDate)
      printed.set(model, labels)
    }
    const licensesOf = new Map<string, Set<string>>()
    for (const { model, license } of records.releases) {
      if (!isMissing(license)) licensesOf.set(model, (licensesOf.get(model) ?? new Set()).add(license))
    }
    const notedModels = new Set(curated.models.filter(({ value }) => value.note !== undefined).map(({ id }) => id))
    return curated.releases.flatMap(({ file, id, value }): Problem[] => {
      const { model, license, licenseLabel, note, access, date } = value
      if (access !== 'open-weights' || isMissing(license) || licenseLabel !== undefined || note !== undefined || notedModels.has(model))
        return []
      const other = [...(printed.get(model) ?? [])].find(([label, day]) => {
        const named = licenseOf.get(label)
        return named !== undefined && day >= earliestDay(date) && licensesOf.get(model)?.has(named) !== true
      })
      if (other === undefined) return []
      const found = `${license}; the board prints "${other[0]}", which is ${licenseOf.get(other[0]) ?? ''}`
      const mend = `read the licence of the artefact; if it is ${license}, add licenseLabel: ${other[0]}`
      return [{ file, record: id, field: 'license', found, expected: 'one licence, or licenseLabel or a note', mend }]
    })
  },
}
