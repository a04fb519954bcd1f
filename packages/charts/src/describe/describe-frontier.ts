import { type Estimate, type MetricResult, metrics, type Series } from '@openfrontier/core/metrics'
import { formatNumber } from '@openfrontier/core/wording'
import type { FrontierDescription, FrontierPoint } from '../frontier/description.ts'
import type { Side } from '../theme/sides.ts'

/** What the chart of the best models is drawn from: results of core, and the names of the sides. */
export interface FrontierFigures {
  readonly index: 'eci' | 'arena'
  readonly asOf: string
  /** `frontier-gap` of the first two sides, which gives the finding. */
  readonly gap: MetricResult
  readonly sides: readonly { readonly id: Side; readonly name: string; readonly frontier: MetricResult }[]
  /** Days on which the method of the board changed, over which its values do not compare. */
  readonly breaks: readonly string[]
  /** The line to print for a source that a result names by id. */
  readonly attributionOf: (sourceId: string) => string
}

const scales = {
  eci: {
    kind: 'steps',
    subtitle:
      'Best model of each side by date of release, Epoch Capabilities Index, in points (Claude 3.5 Sonnet = 130, GPT-5 = 150), with 90 % intervals of each record',
  },
  arena: {
    kind: 'dated-points',
    subtitle: 'Best row of each side on each published board, LMArena text, overall, style-controlled, in points, with 90 % intervals',
  },
} as const

/** Describes the chart of the best models of each side on a scale. Points and words come from core; nothing is computed here. */
export function describeFrontier({ index, asOf, gap, sides, breaks, attributionOf }: FrontierFigures): FrontierDescription {
  const estimate = gap.kind === 'estimate' ? gap : undefined
  const scale = scales[index]
  const drawn = sides.flatMap(({ id, name, frontier }) =>
    frontier.kind === 'series' ? [{ id, name, points: frontier.points.map(pointOf) }] : [],
  )
  return {
    title: finding(estimate, sides) ?? 'The best models of each side',
    subtitle: scale.subtitle,
    unit: estimate?.unit ?? 'points',
    asOf,
    kind: scale.kind,
    series: drawn,
    ...(index === 'arena' && { breaks }),
    ...(estimate !== undefined && 'low' in estimate.interval && { intervalLevel: estimate.interval.level }),
    decimals: 1,
    foot: {
      n: estimate === undefined ? 0 : `${estimate.n} ${index === 'eci' ? 'models' : 'rows'}`,
      dataThrough: estimate?.evaluatedOn ?? asOf,
      source: attributionsOf(estimate, attributionOf),
      doesNotShow: metrics.frontier.cannotSay.join(' '),
    },
  }
}

function finding(gap: Estimate | undefined, sides: FrontierFigures['sides']): string | undefined {
  const [first, second] = sides
  const best = { a: bestOf(gap, 'A'), b: bestOf(gap, 'B') }
  if (gap === undefined || !first || !second || !best.a || !best.b) return undefined
  const [leader, follower, name] = gap.value >= 0 ? [best.a, best.b, second.name] : [best.b, best.a, first.name]
  return `${leader.names} leads with ${leader.score} points; the best of ${name}, ${follower.names}, has ${follower.score}`
}

function bestOf(gap: Estimate | undefined, side: 'A' | 'B'): { readonly names: string; readonly score: string } | undefined {
  const [score, names] = [gap?.details?.[`bestOf${side}`], gap?.details?.[`leadersOf${side}`]]
  if (gap === undefined || typeof score !== 'number' || !Array.isArray(names)) return undefined
  return { names: names.join(', '), score: formatNumber(score, gap.unit) }
}

function pointOf({ date, value, interval, details }: Series['points'][number]): FrontierPoint {
  return {
    date,
    value,
    ...('low' in interval && { low: interval.low, high: interval.high }),
    ...(typeof details?.record === 'string' && { label: details.record }),
  }
}

function attributionsOf(gap: Estimate | undefined, attributionOf: (id: string) => string): string {
  const ids = gap?.inputs.filter((input) => input.kind === 'source').map((input) => input.id) ?? []
  return ids.map(attributionOf).join('; ') || 'unknown'
}
