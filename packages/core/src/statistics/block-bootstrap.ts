import { refuse, requireLength, requireWhole } from './arguments.ts'
import type { Random } from './random.ts'

/**
 * Values of a statistic on circular block-bootstrap resamples of a series (Politis and Romano 1992): blocks of `blockLength` neighbours,
 * from starts drawn at random, the end joined to the beginning so that every observation is as likely as any other, until the
 * resample is as long as the series. Keeps dependence up to the length of a block. Throws a RangeError on an impossible length.
 */
export function blockBootstrap<T>(
  series: readonly T[],
  statistic: (sample: readonly T[]) => number,
  options: { readonly blockLength: number; readonly draws: number; readonly random: Random },
): number[] {
  const { blockLength, draws, random } = options
  requireLength('series', series, 1)
  requireWhole('draws', draws, 1)
  if (!(Number.isInteger(blockLength) && blockLength >= 1 && blockLength <= series.length)) {
    refuse('blockLength', `a whole number between 1 and the ${series.length} observations of the series`, blockLength)
  }
  const circle = [...series, ...series.slice(0, blockLength - 1)]
  return Array.from({ length: draws }, () => {
    const sample: T[] = []
    while (sample.length < series.length) {
      const start = random.integer(series.length)
      sample.push(...circle.slice(start, start + Math.min(blockLength, series.length - sample.length)))
    }
    return statistic(sample)
  })
}
