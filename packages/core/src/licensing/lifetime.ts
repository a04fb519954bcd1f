import type { License, LicenseFacets } from '../entities/license.ts'
import { isMissing, known, type Missing } from '../entities/missing.ts'
import { type Assess, type Finding, finding, notKnown } from './finding.ts'

type Termination = Extract<LicenseFacets['terminates']['value'], readonly unknown[]>[number]

const causes: Readonly<Record<Termination['on'], string>> = {
  breach: 'a breach',
  'patent-suit': 'a patent suit',
  'copyright-suit': 'a copyright suit',
  'intellectual-property-suit': 'a suit over intellectual property',
  'guardrail-bypass': 'bypassing guardrails',
  'update-refused': 'refusing an update',
  'excess-of-permitted-use': 'use beyond what is permitted',
  notice: 'notice by the licensor',
}

/** Patents, how long the rights last, under whose law and before which court: worth knowing before relying on them, and no answer. */
export const assessLifetime: Assess = (license) => {
  const { patent, revocable, terminates, law, forum } = license.facets
  return [
    ...note(license, 'patent', patent.value, (value) => (value === 'granted' ? 'patents are licensed' : 'patents are not licensed')),
    ...note(license, 'revocable', revocable.value, (value) => (value ? 'the licensor may revoke it' : 'it is irrevocable')),
    ...note(license, 'terminates', terminates.value, (value) => `ends on ${value.map(termination).join('; ')}`),
    ...note(license, 'law', law.value, (value) => `governed by the law of ${value.join(', ')}`),
    ...note(license, 'forum', forum.value, ({ place, kind }) => `disputes go to ${known(kind) ?? 'a forum'} in ${place}`),
  ]
}

const questions = {
  patent: 'whether patents are licensed',
  revocable: 'whether the licensor may revoke it',
  terminates: 'what ends it',
  law: 'whose law governs it',
  forum: 'where disputes go',
} as const

function note<T>(
  license: License,
  facet: keyof typeof questions,
  value: T,
  words: (value: Exclude<T, Missing | 'not-addressed'>) => string,
): readonly Finding[] {
  if (isMissing(value)) return [notKnown(license, facet, `${questions[facet]} is not known`, false)]
  if (value === 'not-addressed') return []
  return [finding(license, facet, 'note', words(value as Exclude<T, Missing | 'not-addressed'>))]
}

function termination({ on, ends, automatic, cureDays }: Termination): string {
  const what = known(ends) === 'patent-license' ? ' (the patent licence only)' : ''
  const who = automatic === false ? ', if the licensor says so' : ''
  return `${causes[on]}${what}${who}${cureDays === undefined ? '' : `, unless cured within ${cureDays} days`}`
}
