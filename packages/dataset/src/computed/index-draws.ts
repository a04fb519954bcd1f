import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { jointDraws } from '@openfrontier/core/statistics'
import type { WrittenDraws } from './read-draws.ts'

/** Refits: ends of intervals differ by about 0.2 points between seeds. */
const refits = 1000
const seed = 1
/** The benchmark whose slope Epoch AI fixes at 1 to set the scale. */
const fixedSlope = { benchmark: 'winogrande', slope: 1 } as const

/** Refits the index for every vintage whose scores are among the facts. Seconds of work for each. */
export function computeIndexDraws(records: SnapshotRecords): WrittenDraws[] {
  const fitted = records.benchmarkResults.filter(({ collection }) => collection === 'index')
  const vintages = [...new Set(fitted.map((result) => result.knownSince))].sort()
  return vintages.map((vintage) => {
    const scores = fitted
      .filter((result) => result.knownSince === vintage)
      .map(({ label, benchmark, value }) => ({ model: label, benchmark, score: value }))
    const { models, draws, values } = jointDraws(scores, { fixedSlope, draws: refits, seed })
    const hundredths = Int16Array.from(values, (value) => Math.max(-32768, Math.min(32767, Math.round(100 * value))))
    return { index: 'eci', vintage, labels: models, draws, seed, hundredths: toBase64(hundredths) }
  })
}

// Little endian, byte by byte, so that the text is the same on any machine.
function toBase64(values: Int16Array): string {
  let bytes = ''
  for (const value of values) bytes += String.fromCharCode(value & 255, (value >> 8) & 255)
  return btoa(bytes)
}
