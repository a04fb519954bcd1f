import { isMissing, type Maybe } from '@openfrontier/core/entities'
import type { Problem } from '../src/problem.ts'
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
    const labs = curated.labs.flatMap(({ file, id, value }) =>
      unlisted(file, id, [['headquarters.country', value.headquarters.country], ...ofParent(value.parent)]),
    )
    const providers = curated.providers.flatMap(({ file, id, value }) =>
      unlisted(file, id, [
        ['headquarters', value.headquarters],
        ...ofParent(value.parent),
        ...(isMissing(value.dataCentres) ? [] : value.dataCentres.map((code): Place => ['dataCentres', code])),
      ]),
    )
    return [...labs, ...providers]
  },
}

type Place = readonly [field: string, code: Maybe<string>]

function ofParent(parent: Maybe<{ readonly country: Maybe<string> }>): readonly Place[] {
  return isMissing(parent) ? [] : [['parent.country', parent.country]]
}

function unlisted(file: string, record: string, places: readonly Place[]): Problem[] {
  return places.flatMap(([field, code]) =>
    isMissing(code) || isCountryCode(code)
      ? []
      : { file, record, field, found: `"${code}"`, expected: 'an ISO 3166-1 alpha-2 code', mend: 'the United Kingdom is GB' },
  )
}
