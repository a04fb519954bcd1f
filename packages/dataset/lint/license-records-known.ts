import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

const file = 'curated/license-labels/scancode.yaml'
const prefix = 'LicenseRef-scancode-'

export const licenseRecordsKnown: Rule = {
  name: 'license-records-known',
  description:
    'Each curated licence "LicenseRef-scancode-…" is the record of that key, or a note says why the copy has none; and each record stands for the licence of its SPDX id.',
  check({ curated, ingested }) {
    const entries = new Map(
      curated['license-labels'].filter(({ value }) => value.namespace === 'scancode').map(({ value }) => [value.label, value]),
    )
    const records = new Map(ingested.licenses.flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)))
    const ids = new Set<string>(curated.licenses.map(({ id }) => id))
    if (records.size === 0) return []

    const ofLicenses = curated.licenses.flatMap(({ file: place, id }) => {
      if (!id.startsWith(prefix)) return []
      const key = id.slice(prefix.length)
      const entry = entries.get(key)
      if (entry?.license === id && (records.has(key) || entry.note !== undefined)) return []
      const found = entry?.license === id ? 'no record and no note' : 'no entry for its key'
      return { file: place, record: id, field: 'id', found, expected: `an entry "${key}" in ${file}, with a note where there is no record` }
    })
    const ofRecords = [...records.values()].flatMap(({ key, spdx }) => {
      const license = entries.get(key)?.license
      if (license === undefined || isMissing(license) || spdx === undefined || license === spdx) return []
      // A licence that SPDX has taken in since goes by its SPDX id.
      if (spdx === `${prefix}${license.toLowerCase()}` && ids.has(license)) return []
      return { file, record: key, field: 'license', found: license, expected: `"${spdx}", which the record prints` }
    })
    return [...ofLicenses, ...ofRecords]
  },
}
