/**
 * Regularized incomplete beta function I_x(a, b), a and b above 0, by its continued fraction (Abramowitz and Stegun 1964, 26.5.8, with
 * the modified Lentz method). `complement` is 1 − x, which a caller near x = 1 may know more exactly.
 * Relative accuracy about 1e-13 for a and b up to some hundreds.
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): number {
  if (x <= 0) return 0
  if (complement <= 0) return 1
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, complement, x)
  const front = Math.exp(a * Math.log(x) + b * Math.log(complement) + logGamma(a + b) - logGamma(a) - logGamma(b))
  return (front / a) * continuedFraction(a, b, x)
}

function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  let denominator = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let numerator = 1
  let value = denominator
  const advance = (coefficient: number) => {
    denominator = 1 / notZero(1 + coefficient * denominator)
    numerator = notZero(1 + coefficient / numerator)
    value *= denominator * numerator
  }
  for (let m = 1; m <= 500; m++) {
    const before = value
    advance((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)))
    advance((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)))
    if (Math.abs(value - before) <= 1e-16 * Math.abs(value)) break
  }
  return value

  function notZero(term: number): number {
    return Math.abs(term) < tiny ? tiny : term
  }
}

/** ln Γ(x) for x > 0: Lanczos's approximation with g = 7 and nine terms, relative accuracy about 1e-15 of Γ. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const series = lanczos.reduce((sum, coefficient, index) => sum + (index === 0 ? coefficient : coefficient / (shifted + index)), 0)
  const base = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
