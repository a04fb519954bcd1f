/** What one benchmark measures, and what it found. */

export interface Benchmark {
  /** As in `--only`. */
  readonly name: string
  readonly title: string
  /** What is done, on what, and what the alternative is. */
  readonly about: string
  run(): Promise<Finding>
}

export interface Finding {
  readonly rows: readonly Row[]
  /** What a reader must know to judge the rows. */
  readonly notes?: readonly string[]
}

export interface Row {
  readonly what: string
  readonly ours: Sample
  /** The obvious alternative, measured in the same run. */
  readonly other?: Sample & { readonly label: string }
  /** Not more than this, in the unit of `ours`; or between the two. */
  readonly target?: number | readonly [number, number]
  /** The time at a tenth of the work, to see how it grows. */
  readonly tenth?: Sample & { readonly of: string }
}

export interface Sample {
  readonly unit: 'ms' | 'MB' | 'kB' | 'points' | '%'
  readonly values: readonly number[]
  /** Processor time of the same runs: what a busy machine does not stretch by waiting. */
  readonly processor?: readonly number[]
}

/** What a child process answers. */
export type Answer = { readonly kind: 'finding'; readonly finding: Finding } | { readonly kind: 'failed'; readonly why: string }

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** Whether a row reaches its target, or does by the processor's time alone; undefined where it has none. */
export function isMet({ ours, target }: Row): 'yes' | 'by processor time' | 'no' | undefined {
  if (target === undefined) return undefined
  const value = median(ours.values)
  if (typeof target !== 'number') return target[0] <= value && value <= target[1] ? 'yes' : 'no'
  if (value <= target) return 'yes'
  return ours.processor !== undefined && median(ours.processor) <= target ? 'by processor time' : 'no'
}
