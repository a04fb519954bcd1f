/** Rounds to three decimals, so that output is the same on every machine. Throws on what is no number: an SVG must never hold `NaN`. */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a chart cannot draw ${value}`)
  const result = Math.round(value * 1000) / 1000
  return Object.is(result, -0) ? 0 : result
}
