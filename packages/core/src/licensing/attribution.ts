import type { LicenseFacets } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'
import { type Assess, finding, notKnown, silent } from './finding.ts'
import { isOffered } from './profile.ts'

type Attribution = Extract<LicenseFacets['attribution']['value'], readonly unknown[]>[number]

const duties: Readonly<Record<Attribution['duty'], string>> = {
  'license-copy': 'Pass the text of the licence on.',
  'keep-notices': 'Keep the copyright and licence notices.',
  'notice-file': 'Add the prescribed notice.',
  'mark-changes': 'Mark what you changed.',
  credit: 'Credit the maker.',
  documentation: 'Pass the documentation on.',
}

/** Duties on those who pass copies on: releasing a model is that, a product or service is it only where it ships the weights. */
export const assessAttribution: Assess = (license, profile) => {
  if (!isOffered(profile)) return []
  const { value } = license.facets.attribution
  const releases = profile.use === 'fine-tune-and-release'
  if (isMissing(value)) return [notKnown(license, 'attribution', 'duties on those who pass copies on are not recorded', releases)]
  if (value === 'not-addressed') return [finding(license, 'attribution', 'permits', `${silent} on attribution`)]
  const obligations = value.map(({ duty, words }) => ({
    text: duties[duty],
    ...(words !== undefined && { words }),
    ...(!releases && { when: 'where you pass copies on' }),
  }))
  const text = releases ? 'asked of those who pass copies on' : 'asked only where copies are passed on'
  return [finding(license, 'attribution', releases ? 'condition' : 'note', text, { obligations })]
}
