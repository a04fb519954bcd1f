const scientific = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+))?$/

/**
 * A printed number times a power of ten, by moving its decimal point: a multiplication would leave the noise of binary
 * fractions behind (`0.0000011 × 1e6` is `1.0999999999999999`). Text that is no number stays as it is, to be set aside.
 */
export function shiftDecimal(text: string, places: number): string {
  const match = scientific.exec(text)
  if (match === null) return text
  return String(Number(`${match[1]}e${Number(match[2] ?? 0) + places}`))
}
