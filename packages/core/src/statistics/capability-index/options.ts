import { type AbortSignalLike, throwIfAborted } from '../abort-signal.ts'
import { refuse, requireFinite, requireName, requireNotNegative, requirePositive, requireWhole } from '../arguments.ts'

export { type AbortSignalLike, throwIfAborted }

/** How scores become an index. Every default is Epoch AI's published choice (Epoch Capabilities Index, August 2026). */
export interface CapabilityIndexOptions {
  /** The two models that set the scale, and their values. Default: Claude 3.5 Sonnet = 130, GPT-5 = 150. */
  readonly anchors?: readonly [IndexAnchor, IndexAnchor]
  /**
   * The benchmark whose slope is held; difficulties are shifted so that its own is 0. Default: 1 for Winogrande, by that name or the id
   * `winogrande`; where the scores hold neither, no slope is held (the penalty then sets the raw scale, the anchors set the index) and
   * `diagnostics.fixedSlope` says so.
   */
  readonly fixedSlope?: FixedSlope
  /** λ of the penalty λ Σθ²/n. Default 0.1, which Epoch AI itself places outside the region where results are stable (up to 0.001). */
  readonly penalty?: number
  /** Whether slopes enter the penalty as α² or as (log α)². Default `square`. */
  readonly slopePenalty?: 'square' | 'log-square'
  /** Scores are moved into [clip, 1 − clip]. Default 0.001. */
  readonly clip?: number
  /** Models with scores on fewer benchmarks are left out. Default 1: none is (Epoch AI's published scores hold none below 4). */
  readonly minimumBenchmarks?: number
  /** Greatest |C| and |D|. Default 10. */
  readonly largestPosition?: number
  /** Least and greatest slope. Default [0.1, 10]. */
  readonly slopeBounds?: readonly [number, number]
  /** Looked at before each step of a fit: once aborted, its reason is thrown. */
  readonly signal?: AbortSignalLike
}

export interface IndexAnchor {
  readonly model: string
  /** Index points. */
  readonly value: number
}

export interface FixedSlope {
  readonly benchmark: string
  /** Raw slope, before the index is scaled. */
  readonly slope: number
}

export type ResolvedOptions = Required<Omit<CapabilityIndexOptions, 'fixedSlope' | 'signal'>>

const epochFixedSlopes: readonly FixedSlope[] = [
  { benchmark: 'Winogrande', slope: 1 },
  { benchmark: 'winogrande', slope: 1 },
]

/** The fixed slope among these benchmarks. Throws a RangeError if it was asked for by name and is not there. */
export function resolveFixedSlope(benchmarks: readonly string[], { fixedSlope }: CapabilityIndexOptions) {
  for (const { benchmark, slope } of fixedSlope === undefined ? epochFixedSlopes : [fixedSlope]) {
    const place = benchmarks.indexOf(benchmark)
    requirePositive('fixedSlope.slope', slope)
    if (place >= 0) return { place, slope }
  }
  if (fixedSlope !== undefined) throw new RangeError(`no score is on ${fixedSlope.benchmark}, whose slope is to be fixed`)
  return undefined
}

/** The options with Epoch AI's choices where none is given. Throws a RangeError on one that makes no sense. */
export function resolveOptions(options: CapabilityIndexOptions): ResolvedOptions {
  const resolved: ResolvedOptions = {
    anchors: options.anchors ?? [
      { model: 'Claude 3.5 Sonnet', value: 130 },
      { model: 'GPT-5', value: 150 },
    ],
    penalty: options.penalty ?? 0.1,
    slopePenalty: options.slopePenalty ?? 'square',
    clip: options.clip ?? 0.001,
    minimumBenchmarks: options.minimumBenchmarks ?? 1,
    largestPosition: options.largestPosition ?? 10,
    slopeBounds: options.slopeBounds ?? [0.1, 10],
  }
  const [least, greatest] = resolved.slopeBounds
  requireNotNegative('penalty', resolved.penalty)
  if (!(resolved.clip >= 0 && resolved.clip < 0.5)) refuse('clip', 'at least 0 and below 0.5', resolved.clip)
  requirePositive('slopeBounds[0]', least)
  requireFinite('slopeBounds[1]', greatest)
  if (!(greatest > least)) refuse('slopeBounds[1]', `above slopeBounds[0], ${least}`, greatest)
  requirePositive('largestPosition', resolved.largestPosition)
  requireWhole('minimumBenchmarks', resolved.minimumBenchmarks, 1)
  requireAnchors(resolved.anchors)
  return resolved
}

function requireAnchors([first, second]: readonly [IndexAnchor, IndexAnchor]): void {
  for (const [index, { model, value }] of [first, second].entries()) {
    requireName(`anchors[${index}].model`, model)
    requireFinite(`anchors[${index}].value`, value)
  }
  if (first.model === second.model) throw new RangeError(`anchors must be two models, not ${first.model} twice`)
  if (first.value === second.value) throw new RangeError(`anchors must have different values, not ${first.value} twice`)
}
