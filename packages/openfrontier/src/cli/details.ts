import { formatNumber, formatValue } from '@openfrontier/core'
import type { DetailValue, Estimate } from '@openfrontier/core/metrics'

/** The further figures of an estimate, one a line, with their names in plain words. */
export function detailLines({ details, unit }: Pick<Estimate, 'details' | 'unit'>): string[] {
  return Object.entries(details ?? {}).map(([name, value]) => `${wordsOf(name)}: ${detailText(name, value, unit)}`)
}

/** `leaderMatchedOn` → `leader matched on`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function detailText(name: string, value: DetailValue, unit: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return numberText(name, value, unit)
  if (isList(value)) return listText(name, value, unit)
  return Object.entries(value)
    .map(([part, inner]) => `${wordsOf(part)} ${detailText(part, inner, unit)}`)
    .join(', ')
}

/** Shares and rates are percent. Beside a share, whole numbers are counts; all else stands in the estimate's unit. */
function numberText(name: string, value: number, unit: string): string {
  if (isShare(name)) return formatValue(value, shareUnit(name))
  return unit === 'share' && Number.isInteger(value) ? String(value) : formatValue(value, unit)
}

function listText(name: string, values: readonly DetailValue[], unit: string): string {
  const [low, high] = values
  if (values.length === 2 && typeof low === 'number' && typeof high === 'number' && isShare(name)) {
    return `${formatNumber(low, shareUnit(name))} to ${formatValue(high, shareUnit(name))}`
  }
  return values
    .map((value) => (isList(value) || typeof value !== 'object' ? detailText(name, value, unit) : pairText(value, unit)))
    .join('; ')
}

/** `{model: 'o3', share: 0.42}` → `o3 42 %`. */
function pairText(value: { readonly [name: string]: DetailValue }, unit: string): string {
  return Object.entries(value)
    .map(([name, inner]) => detailText(name, inner, unit))
    .join(' ')
}

function isList(value: DetailValue): value is readonly DetailValue[] {
  return Array.isArray(value)
}

function isShare(name: string): boolean {
  return /share|rate|bound|overLabs/i.test(name)
}

function shareUnit(name: string): string {
  return /winRate/i.test(name) ? 'win rate' : 'share'
}
