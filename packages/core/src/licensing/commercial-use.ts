import { isMissing } from '../entities/missing.ts'
import { type Assess, type Finding, finding, notKnown, silent } from './finding.ts'
import { isCommercial } from './profile.ts'

/** Whether the licence lets the use happen at all: the grant, and who has to ask first. */
export const assessCommercialUse: Assess = (license, profile) => {
  const { value } = license.facets.commercialUse
  if (license.class === 'proprietary' && isMissing(value)) return [providersTerms(license)]
  if (isMissing(value)) return [notKnown(license, 'commercialUse', 'what the licence grants is not recorded', true)]
  return isCommercial(profile) ? [inBusiness(license, profile)] : [outsideBusiness(license)]
}

function providersTerms(license: Parameters<Assess>[0]): Finding {
  return notKnown(
    license,
    'commercialUse',
    "no licence to an artefact: the provider's own terms say what may be done, and are not recorded",
    true,
  )
}

const inBusiness: (...given: Parameters<Assess>) => Finding = (license, { use }) => {
  const counted = use === 'internal' ? '; use inside a business counts as commercial here' : ''
  switch (license.facets.commercialUse.value) {
    case 'allowed':
      return finding(license, 'commercialUse', 'permits', 'commercial use is allowed')
    case 'allowed-with-conditions':
      return finding(license, 'commercialUse', 'permits', 'commercial use is allowed under the conditions below')
    case 'not-addressed':
      return finding(license, 'commercialUse', 'permits', `${silent} on commercial use, and its grant is general`)
    case 'after-registration':
      return finding(license, 'commercialUse', 'condition', `commercial use is allowed after registration${counted}`, {
        obligations: [{ text: 'Register with the licensor before commercial use.' }],
      })
    case 'by-permission':
      return finding(license, 'commercialUse', 'permission', `commercial use needs the licensor's permission${counted}`)
    case 'prohibited':
      return finding(license, 'commercialUse', 'forbids', `commercial use is prohibited${counted}`)
    default:
      return notKnown(license, 'commercialUse', 'what the licence grants is not recorded', true)
  }
}

/** A text that limits business grants the rest, within its own definition of what is no business. */
function outsideBusiness(license: Parameters<Assess>[0]): Finding {
  switch (license.facets.commercialUse.value) {
    case 'prohibited':
    case 'by-permission': {
      const definitions = (license.definitions ?? []).map(({ term, quote }) => (quote === undefined ? term : `${term}: “${quote}”`))
      return finding(license, 'commercialUse', 'condition', 'granted for purposes that are not commercial, as the licence defines them', {
        obligations: [{ text: ['Keep to purposes that the licence counts as not commercial.', ...definitions].join(' ') }],
      })
    }
    case 'after-registration':
      return finding(license, 'commercialUse', 'permits', 'registration is asked of commercial use only')
    default:
      return finding(license, 'commercialUse', 'permits', 'the grant is general')
  }
}
