import type { BenchmarkScore } from '@openfrontier/core/statistics'
import { loadSnapshot } from '@openfrontier/dataset'

/** Date of the scores that benchmarks use. */
export const vintage = '2026-08-11'
/** How Epoch AI sets the raw scale. */
export const epochOptions = { fixedSlope: { benchmark: 'winogrande', slope: 1 } } as const

/** The snapshot and Epoch AI's scores of the vintage in it: 222 models, 57 benchmarks. */
export async function loadScores() {
  const snapshot = await loadSnapshot({ parts: 'all' })
  const scores = snapshot.benchmarkResults
    .filter((result) => result.source === 'epoch-eci' && result.knownSince === vintage)
    .map(({ label, benchmark, value }): BenchmarkScore => ({ model: label, benchmark, score: value }))
  if (scores.length === 0) throw new Error(`the snapshot holds no scores of ${vintage}`)
  return { snapshot, scores }
}
