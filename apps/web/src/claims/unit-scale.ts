import { formatNumber, formatValue } from '@openfrontier/core'

/** What values of a unit are multiplied by before they are drawn, so that an axis reads as the number is printed: shares in percent. */
export const unitFactor = (unit: string): number => Number(formatNumber(1, unit))

/** The unit as it stands after a printed number: `%`, `% of both`, `months`; empty where none does. */
export const unitWords = (unit: string): string => formatValue(1, unit).slice(formatNumber(1, unit).length).trim()

/** Digits after the point that values of a unit are printed with. */
export const unitDecimals = (unit: string): number => (formatNumber(1, unit).split('.')[1] ?? '').length

/** A value with its ends as it is drawn. */
export function drawnValue(value: { readonly value: number; readonly low?: number; readonly high?: number }, unit: string) {
  const { low, high } = value
  const factor = unitFactor(unit)
  return { value: factor * value.value, ...(low !== undefined && high !== undefined && { low: factor * low, high: factor * high }) }
}
