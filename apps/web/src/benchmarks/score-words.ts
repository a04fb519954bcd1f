import { type Benchmark, known } from '@openfrontier/core'
import { unbroken } from '../format.ts'

/** How scores of a benchmark are drawn: shares in percent, others as they are. */
export function scoreScale(benchmark: Benchmark): { readonly factor: number; readonly unit: string } {
  const unit = known(benchmark.unit)
  return unit === 'share' ? { factor: 100, unit: '%' } : { factor: 1, unit: unit ?? 'points' }
}

/** A score without its unit, to the digit that its scale carries. */
export function scoreNumber(benchmark: Benchmark, value: number): string {
  const { factor } = scoreScale(benchmark)
  const scaled = factor * value
  return (Math.abs(scaled) >= 1000 ? Math.round(scaled).toLocaleString('en') : scaled.toFixed(1)).replace('-', '−')
}

/** A score with its unit. */
export function scoreInWords(benchmark: Benchmark, value: number): string {
  return unbroken(`${scoreNumber(benchmark, value)} ${scoreScale(benchmark).unit}`)
}
