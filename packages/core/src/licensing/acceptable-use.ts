import { isMissing, known } from '../entities/missing.ts'
import { type Assess, finding, notKnown, silent } from './finding.ts'
import { isOffered } from './profile.ts'

/** Limits on what it may be used for. They are kept, not judged: whether a purpose breaks them is for the reader of the policy. */
export const assessAcceptableUse: Assess = (license, profile) => {
  const { value } = license.facets.acceptableUse
  if (isMissing(value)) return [notKnown(license, 'acceptableUse', 'whether purposes are limited is not recorded', true)]
  if (value === 'not-addressed') return [finding(license, 'acceptableUse', 'permits', `${silent} on purposes`)]
  if (!value.present) return [finding(license, 'acceptableUse', 'permits', 'no limits beyond applicable law')]
  const place = value.address === undefined ? '' : `: ${value.address}`
  return [
    finding(license, 'acceptableUse', 'condition', 'purposes are limited', {
      obligations: [
        { text: `Keep to the limits of acceptable use${place}.` },
        ...(value.passedOn === true && isOffered(profile) ? [{ text: 'Bind recipients and users to the same limits.' }] : []),
        ...(value.coversOutputs === true ? [{ text: 'Keep outputs within the limits too.' }] : []),
      ],
    }),
    ...(known(value.canChange) === true ? [finding(license, 'acceptableUse', 'note', 'the licensor may change these limits later')] : []),
    ...(value.licensorMayRestrict === true
      ? [finding(license, 'acceptableUse', 'note', 'the licensor may restrict use that breaks them')]
      : []),
    ...(isMissing(value.canChange)
      ? [notKnown(license, 'acceptableUse', 'whether the licensor may change these limits later is not known', false)]
      : []),
  ]
}
