import type { FailureLog, RequestLog } from './log.ts'

/** Upper ends of the classes of durations, in seconds. */
const ends = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const

export interface Tally {
  readonly record: (entry: RequestLog | FailureLog) => void
  /** All counts so far and the given gauges, in the text format of Prometheus. */
  readonly text: (gauges: Readonly<Record<string, number>>) => string
}

/** Counts requests by kind of address, method, status and cache. Kinds are few, whatever addresses callers make up. */
export function createTally(kindOf: (path: string) => string): Tally {
  const requests = new Map<string, number>()
  const durations = new Map<string, { readonly counts: number[]; sum: number }>()
  let failures = 0
  return {
    record(entry) {
      if (entry.event === 'failure') {
        failures++
        return
      }
      const kind = kindOf(entry.target)
      const labels = `route="${kind}",method="${entry.method}",status="${entry.status}",cache="${entry.cache}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      const held = durations.get(kind) ?? { counts: Array.from({ length: ends.length + 1 }, () => 0), sum: 0 }
      durations.set(kind, held)
      const seconds = entry.milliseconds / 1_000
      const found = ends.findIndex((end) => seconds <= end)
      const place = found === -1 ? ends.length : found
      held.counts[place] = (held.counts[place] ?? 0) + 1
      held.sum += seconds
    },
    text(gauges) {
      const lines = [
        '# HELP openfrontier_requests_total Requests answered.',
        '# TYPE openfrontier_requests_total counter',
        ...[...requests].map(([labels, count]) => `openfrontier_requests_total{${labels}} ${count}`),
        '# HELP openfrontier_failures_total Errors nobody foresaw.',
        '# TYPE openfrontier_failures_total counter',
        `openfrontier_failures_total ${failures}`,
        '# HELP openfrontier_request_seconds Time to the answer.',
        '# TYPE openfrontier_request_seconds histogram',
        ...[...durations].flatMap(([kind, { counts, sum }]) => histogram(kind, counts, sum)),
        ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE openfrontier_${name} gauge`, `openfrontier_${name} ${value}`]),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

function histogram(kind: string, counts: readonly number[], sum: number): string[] {
  let below = 0
  const buckets = counts.map((count, place) => {
    below += count
    return `openfrontier_request_seconds_bucket{route="${kind}",le="${ends[place] ?? '+Inf'}"} ${below}`
  })
  return [
    ...buckets,
    `openfrontier_request_seconds_sum{route="${kind}"} ${sum}`,
    `openfrontier_request_seconds_count{route="${kind}"} ${below}`,
  ]
}

/** The kind of an address: its first parts, where something is known to answer there, else `other`. */
export function kindOfAddress(target: string): string {
  const [path = ''] = target.split('?', 1)
  const [, first = '', second = ''] = path.split('/')
  if (first === 'v1') return known.has(second.replace(/\..*$/, '')) ? `/v1/${second.replace(/\..*$/, '')}` : 'other'
  return path === '/'
    ? '/'
    : ['charts', 'badges', 'feeds', 'docs', 'problems', 'mcp', 'openapi.json', 'healthz', 'readyz', 'metricsz'].includes(first)
      ? `/${first}`
      : 'other'
}

const known: ReadonlySet<string> = new Set(
  'models labs releases licenses benchmarks results ratings index-scores boards endpoints providers adoption repositories listings openness risk evidence events countries sources changes search resolve metrics claims disagreement dataset snapshots'.split(
    ' ',
  ),
)
