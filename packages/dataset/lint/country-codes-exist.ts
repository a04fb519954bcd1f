import { isMissing, type Maybe } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** Codes that the list of names has beside the countries of ISO 3166-1: unions, exceptional reservations, private and former ones. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'XK',
  'ZZ',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'SU',
  'TP',
  'UK',
  'YD',
  'YU',
  'ZR',
])

/** Whether two letters are a country of ISO 3166-1 today. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !notCountries.has(code) && names.of(code) !== undefined
}

export const countryCodesExist: Rule = {
  name: 'country-codes-exist',
  description: 'Every country code is one of ISO 3166-1.',
  check({ curated }) {
    return curated.labs.flatMap(({ file, id, value }) => {
      const codes: readonly (readonly [string, Maybe<string>])[] = [
        ['headquarters.country', value.headquarters.country],
        ...(isMissing(value.parent) ? [] : [['parent.country', value.parent.country] as const]),
      ]
      return codes.flatMap(([field, code]) =>
        isMissing(code) || isCountryCode(code)
          ? []
          : { file, record: id, field, found: `"${code}"`, expected: 'an ISO 3166-1 alpha-2 code', mend: 'the United Kingdom is GB' },
      )
    })
  },
}
