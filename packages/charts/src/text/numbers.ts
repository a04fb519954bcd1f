import { extent, median } from 'd3-array'
import { format } from 'd3-format'

/** A value whose interval may be known. */
export interface Measured {
  readonly value: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/**
 * Decimals worth writing: the last one no finer than a fifth of the median half-width of the intervals. Without intervals, what the spread of the
 * values asks for: none over a hundred, one over ten, two over one, three below.
 */
export function decimalsFor(measured: readonly Measured[]): number {
  const halfWidth = median(measured, ({ low, high }) => (low === undefined || high === undefined ? undefined : (high - low) / 2))
  if (halfWidth !== undefined && halfWidth > 0) return Math.max(0, Math.min(3, Math.ceil(-Math.log10(halfWidth / 5))))
  const [low = 0, high = 0] = extent(measured, ({ value }) => value)
  const span = high - low || Math.abs(high)
  if (span >= 100) return 0
  if (span >= 10) return 1
  return span >= 1 ? 2 : 3
}

/** Writes numbers with a fixed count of decimals, thousands separated, and a true minus sign. */
export function numberFormat(decimals: number): (value: number) => string {
  const write = format(`,.${decimals}f`)
  const zero = write(0)
  return (value) => {
    const text = write(value)
    return text === `−${zero}` ? zero : text
  }
}

/** "161.7 (159.1 to 164.9)", or the value alone where an end is missing. */
export function valueWithInterval(value: Measured, write: (value: number) => string): string {
  const { low, high } = value
  return low === undefined || high === undefined ? write(value.value) : `${write(value.value)} (${write(low)} to ${write(high)})`
}
