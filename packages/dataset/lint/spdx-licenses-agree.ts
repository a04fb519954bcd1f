import { isMissing } from '@openfrontier/core/entities'
import spdxLicenses from 'spdx-license-list'
import type { Rule } from './rule.ts'

export const spdxLicensesAgree: Rule = {
  name: 'spdx-licenses-agree',
  description: 'A licence whose id is no "LicenseRef-…" is on the SPDX licence list, with the same name and the same mark of OSI approval.',
  check({ curated }) {
    return curated.licenses.flatMap(({ file, id, value }) => {
      if (id.startsWith('LicenseRef-')) return []
      const entry = Object.hasOwn(spdxLicenses, id) ? spdxLicenses[id] : undefined
      const problem = { file, record: id }
      if (entry === undefined) return { ...problem, field: 'id', found: id, expected: 'an id of the SPDX licence list, or "LicenseRef-…"' }
      const name = value.name === entry.name ? [] : [{ ...problem, field: 'name', found: value.name, expected: `"${entry.name}"` }]
      const approved =
        isMissing(value.osiApproved) || value.osiApproved === entry.osiApproved
          ? []
          : [{ ...problem, field: 'osiApproved', found: String(value.osiApproved), expected: String(entry.osiApproved) }]
      return [...name, ...approved]
    })
  },
}
