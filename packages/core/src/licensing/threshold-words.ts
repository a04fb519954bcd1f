import type { Threshold } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'

const quantities = { 'monthly-active-users': 'monthly active users', 'daily-active-users': 'daily active users' } as const
const periods = { month: 'a month', year: 'a year', 'calendar-year': 'a calendar year', 'any-12-months': 'in any 12 months' } as const
const scopes = {
  product: 'of the product',
  licensee: 'of the licensee',
  'licensee-with-affiliates': 'of the licensee with affiliates',
} as const
const businesses = { 'model-as-a-service': 'model-as-a-service', 'ai-work-assistant': 'AI work assistant' } as const

/** A threshold in words: `over 20 million USD in any 12 months of the licensee with affiliates, only for a model-as-a-service business`. */
export function describeThreshold(threshold: Threshold): string {
  const scope = isMissing(threshold.scope) || threshold.quantity === 'any-size' ? '' : ` ${scopes[threshold.scope]}`
  const only =
    threshold.onlyFor === undefined ? '' : `, only for a business of ${threshold.onlyFor.map((each) => businesses[each]).join(' or ')}`
  return `${sizeWords(threshold)}${scope}${only}`
}

function sizeWords(threshold: Threshold): string {
  if (threshold.quantity === 'any-size') return 'at any size'
  const from = threshold.comparison === 'at-least' ? 'from' : 'over'
  if (threshold.quantity !== 'revenue') return `${from} ${amountWords(threshold.amount)} ${quantities[threshold.quantity]}`
  const period = isMissing(threshold.period) ? 'of a period that is not known' : periods[threshold.period]
  return `${from} ${amountWords(threshold.amount)} ${threshold.currency} ${period}`
}

function amountWords(amount: number): string {
  if (amount >= 1e9) return `${amount / 1e9} billion`
  return amount >= 1e6 ? `${amount / 1e6} million` : String(amount)
}
