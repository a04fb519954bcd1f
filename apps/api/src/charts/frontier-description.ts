import type { FrontierDescription, FrontierPoint, FrontierSeries, Side } from '@openfrontier/charts'
import { formatValue } from '@openfrontier/core'
import { isMissing } from '@openfrontier/core/entities'
import { type MetricResult, metrics, type Series } from '@openfrontier/core/metrics'
import type { CountryRule, Observatory } from '@openfrontier/core/observatory'

export interface FrontierQuestion {
  readonly index: 'eci' | 'arena'
  readonly countryRule: CountryRule
}

const scales = {
  eci: {
    name: 'the Epoch Capabilities Index',
    subtitle: 'Best score so far of each side, Epoch Capabilities Index, index points',
    kind: 'steps',
    source: 'Epoch AI',
  },
  arena: {
    name: 'LMArena’s text board',
    subtitle: 'Best rating of each side on each published board, LMArena text, overall, style control, Arena points',
    kind: 'dated-points',
    source: 'LMArena',
  },
} as const

/** Describes the chart of the best models of each side on a scale: points and words come from core. */
export function describeFrontier(observatory: Observatory, { index, countryRule }: FrontierQuestion): FrontierDescription {
  const scale = scales[index]
  const frontiers = sidesOf(observatory).flatMap(({ id, name, party }) => {
    const result = observatory.metric('frontier', { of: party, index, countryRule })
    return result.kind === 'series' ? [{ id, name, result }] : []
  })
  const points = frontiers.flatMap(({ result }) => result.points)
  const gap = observatory.metric('frontier-gap', { index, countryRule })
  const level = points.map(({ interval }) => ('low' in interval ? interval.level : undefined)).find((found) => found !== undefined)
  return {
    title: finding(gap, scale.name),
    subtitle: scale.subtitle,
    unit: points[0]?.unit ?? '',
    asOf: observatory.date,
    kind: scale.kind,
    series: frontiers.map(({ id, name, result }): FrontierSeries => ({ id, name, points: result.points.map(pointOf) })),
    ...(level !== undefined && { intervalLevel: level }),
    foot: {
      n: index === 'eci' ? (points[0]?.population ?? 0) : `${points.length} points`,
      dataThrough: gap.kind === 'estimate' ? gap.evaluatedOn : observatory.date,
      source: scale.source,
      doesNotShow: metrics.frontier.cannotSay.slice(0, index === 'eci' ? 1 : 2).join(' '),
    },
  }
}

/** The countries with a colour of their own, and all others that have a lab. */
function sidesOf(observatory: Observatory): { readonly id: Side; readonly name: string; readonly party: string }[] {
  const countries = [...observatory.labs.values()].flatMap(({ headquarters }) =>
    isMissing(headquarters.country) ? [] : [headquarters.country],
  )
  const others = [...new Set<string>(countries)].filter((country) => country !== 'US' && country !== 'CN').sort()
  return [
    { id: 'US', name: 'United States', party: 'US' },
    { id: 'CN', name: 'China', party: 'CN' },
    ...(others.length > 0 ? [{ id: 'elsewhere' as const, name: 'Elsewhere', party: others.join('+') }] : []),
  ]
}

function finding(gap: MetricResult, scale: string): string {
  if (gap.kind !== 'estimate') return `The best models on ${scale}`
  const [ahead, behind] = gap.value >= 0 ? ['American', 'Chinese'] : ['Chinese', 'American']
  return `The best ${ahead} model is ${formatValue(Math.abs(gap.value), gap.unit)} ahead of the best ${behind} one`
}

function pointOf({ date, value, interval, details }: Series['points'][number]): FrontierPoint {
  return {
    date,
    value,
    ...('low' in interval && { low: interval.low, high: interval.high }),
    ...(typeof details?.['record'] === 'string' && { label: details['record'] }),
  }
}
