import type { License } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'

/** A yes or no that may not be known. */
export type Tri = 'yes' | 'no' | 'unknown'

/** Whether a licence is approved by the Open Source Initiative. `undefined`: the licence itself is not known. */
export function isOsiApproved(license: License | undefined): Tri {
  if (license === undefined || isMissing(license.osiApproved)) return 'unknown'
  return license.osiApproved ? 'yes' : 'no'
}

/** Whether a licence lets anybody use the weights commercially without asking, if need be under conditions. */
export function isCommercialWithoutPermission(license: License | undefined): Tri {
  const value = license?.facets.commercialUse?.value
  if (value === undefined || isMissing(value)) return 'unknown'
  if (value === 'allowed' || value === 'allowed-with-conditions' || value === 'not-addressed') return 'yes'
  return 'no'
}
