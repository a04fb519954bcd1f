import { isMissing, latestDay } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

/** Falls that were looked at: the page itself printed a lower count. */
const explained: readonly { readonly universe: string; readonly label: string; readonly day: string; readonly why: string }[] = [
  {
    universe: 'ollama-library',
    label: 'lfm2',
    day: '2026-03-08',
    why: 'printed as 1.7M until 2026-03-01 and as 927.5K on 2026-03-08, and rising from there; why is not known',
  },
]

export const runningTotalsRise: Rule = {
  name: 'running-totals-rise',
  description: 'A count since the beginning never falls from one copy to the next, unless it is listed with the reason.',
  check({ records }) {
    const last = new Map<string, { readonly day: string; readonly value: number }>()
    return records.adoption
      .filter((row) => row.measure === 'pulls-cumulative' || row.measure === 'downloads-all-time')
      .map((row) => ({ row, day: latestDay(row.period.to) }))
      .sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0))
      .flatMap(({ row, day }) => {
        if (isMissing(row.value)) return []
        const { universe, label, copy = '', source, knownSince, value } = row
        const key = [universe, copy, label].join('\u0000')
        const earlier = last.get(key)
        last.set(key, { day, value })
        if (earlier === undefined || value >= earlier.value) return []
        if (explained.some((fall) => fall.universe === universe && fall.label === label && fall.day === day)) return []
        return {
          file: `ingested/${source}/${knownSince}/adoption.csv`,
          record: label,
          field: 'value',
          found: `${value}, after ${earlier.value} on ${earlier.day}`,
          expected: 'no fewer than before',
          mend: 'look at the copy; if the publication printed it so, list the fall with its reason in this rule',
        }
      })
  },
}
