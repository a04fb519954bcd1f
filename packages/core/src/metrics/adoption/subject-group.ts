import { type AdoptionObservation, known } from '../../entities/index.ts'

export const subjectGroups = ['label', 'family', 'account', 'country-label', 'base-country-label'] as const
export type SubjectGroup = (typeof subjectGroups)[number]

/** Words of publications for models of which they do not know whose they are. */
const unknownWords: readonly string[] = ['OTHERS_ROW', 'STEALTH', 'UNMAPPED']

/** What a row is counted under; `undefined` where the publication does not say, as for the row that sums up all small ones. */
export function groupOf(row: AdoptionObservation, by: SubjectGroup): string | undefined {
  if (row.subject === 'rest') return undefined
  switch (by) {
    case 'label':
      return row.label
    case 'family':
      return known(row.family)
    case 'account':
      return row.label.includes('/') ? row.label.slice(0, row.label.indexOf('/')) : undefined
    case 'country-label': {
      const label = row.subject === 'country' || row.subject === 'region' ? row.label : known(row.countryLabel)
      return label !== undefined && unknownWords.includes(label) ? undefined : label
    }
    case 'base-country-label':
      return known(row.baseCountryLabel)
    default:
      return by satisfies never
  }
}
