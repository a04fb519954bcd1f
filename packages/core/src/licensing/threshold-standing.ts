import type { Threshold } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'
import type { LicenseProfile, RevenuePeriod, Size } from './profile.ts'
import { revenuePeriods } from './profile.ts'
import { type Bounds, hull, revenueBounds, unbounded, userBounds } from './size-bounds.ts'

/** How somebody stands to a threshold, why, and which fields of the profile would tell where they do not. */
export interface Standing {
  readonly state: 'under' | 'over' | 'undecided' | 'other-business'
  readonly because: string
  readonly lacks: readonly string[]
}

export function standing(threshold: Threshold, profile: LicenseProfile): Standing {
  const size = bySize(threshold, profile)
  if (size.state === 'under') return size
  switch (runsBusiness(threshold, profile)) {
    case 'yes':
      return size
    case 'no':
      return { state: 'other-business', because: 'taken that neither licensee nor affiliate runs such a business', lacks: [] }
    case 'unknown':
      return {
        state: 'undecided',
        because: 'it is not said whether licensee or affiliate runs such a business',
        lacks: ['businesses', ...size.lacks],
      }
  }
}

/** A product may itself be a work assistant; it is no model-as-a-service, which is a use of its own. */
function runsBusiness({ onlyFor }: Threshold, { use, businesses }: LicenseProfile): 'yes' | 'no' | 'unknown' {
  if (onlyFor === undefined) return 'yes'
  if (onlyFor.some((business) => business === use || businesses?.includes(business))) return 'yes'
  return businesses === undefined && use === 'product' && onlyFor.includes('ai-work-assistant') ? 'unknown' : 'no'
}

function bySize(threshold: Threshold, profile: LicenseProfile): Standing {
  if (threshold.quantity === 'any-size') return { state: 'over', because: 'at any size', lacks: [] }
  const { amount, comparison } = threshold
  const { low, high } = boundsOf(threshold, profile)
  const taken = assumptions(threshold, profile)
  const reached = comparison === 'at-least' ? low >= amount : low > amount
  const below = comparison === 'over' ? high <= amount : high < amount
  if (reached) return { state: 'over', because: `the figures given lie over it${taken}`, lacks: [] }
  if (below) return { state: 'under', because: `the figures given lie under it${taken}`, lacks: [] }
  return {
    state: 'undecided',
    because: lacking(threshold, profile, low > 0 || high < Number.POSITIVE_INFINITY),
    lacks: [fieldOf(threshold)],
  }
}

type Sized = Exclude<Threshold, { readonly quantity: 'any-size' }>

function boundsOf(threshold: Sized, profile: LicenseProfile): Bounds {
  const now = ofScope(threshold, profile)
  const then = profile.atRelease === undefined ? unbounded : quantityBounds(threshold, profile.atRelease)
  if (threshold.measured === 'ongoing' || isUnbounded(then)) return now
  return threshold.measured === 'release' ? then : hull(now, then)
}

/** A company with its affiliates is at least as big as its product; without a figure of its own it is taken to be the same. */
function ofScope(threshold: Sized, profile: LicenseProfile): Bounds {
  const product = quantityBounds(threshold, profile)
  const own = profile.company === undefined ? unbounded : quantityBounds(threshold, profile.company)
  if (threshold.scope === 'product' || isUnbounded(own)) return product
  const company = { low: Math.max(own.low, product.low), high: own.high }
  return isMissing(threshold.scope) ? hull(product, company) : company
}

function quantityBounds(threshold: Sized, size: Size): Bounds {
  if (threshold.quantity !== 'revenue') return userBounds(size, threshold.quantity)
  const { currency, period } = threshold
  if (isMissing(period)) return revenuePeriods.map((each) => revenueBounds(size, currency, each)).reduce(hull)
  return revenueBounds(size, currency, periodOf(period))
}

function periodOf(period: 'month' | 'year' | 'calendar-year' | 'any-12-months'): RevenuePeriod {
  return period === 'calendar-year' ? 'year' : period
}

function isUnbounded({ low, high }: Bounds): boolean {
  return low === 0 && high === Number.POSITIVE_INFINITY
}

function assumptions(threshold: Sized, profile: LicenseProfile): string {
  const { scope, measured, measuredOn } = threshold
  const asProduct = scope !== 'product' && profile.company === undefined
  const asNow = measured === 'release' && profile.atRelease === undefined
  return [
    asProduct ? ', taken as those of the licensee with all affiliates' : '',
    asNow ? `, taken as those at the release${measuredOn === undefined ? '' : ` on ${measuredOn}`}, when it is measured` : '',
  ].join('')
}

function fieldOf({ quantity }: Sized): string {
  return { 'monthly-active-users': 'monthlyActiveUsers', 'daily-active-users': 'dailyActiveUsers', revenue: 'revenue' }[quantity]
}

function lacking(threshold: Sized, profile: LicenseProfile, bounded: boolean): string {
  if (threshold.quantity !== 'revenue') return `${bounded ? 'the users given do not decide it' : 'the number of users is not given'}`
  const given = [...(profile.revenue ?? []), ...(profile.company?.revenue ?? []), ...(profile.atRelease?.revenue ?? [])]
  const others = [...new Set(given.map(({ currency }) => currency).filter((currency) => currency !== threshold.currency))]
  if (bounded) return 'the revenue given is of another period and does not decide it'
  if (others.length > 0)
    return `revenue is given in ${others.join(', ')}, the threshold is in ${threshold.currency}, and no currency is converted`
  return 'the revenue is not given'
}
