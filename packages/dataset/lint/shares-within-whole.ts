import { isMissing } from '@openfrontier/core/entities'
import type { Problem } from '../src/problem.ts'
import type { Rule } from './rule.ts'

/** Parts are printed with four digits: their sum may be over by as much as rounding makes. */
const rounding = 0.001

export const sharesWithinWhole: Rule = {
  name: 'shares-within-whole',
  description: 'A share names the universe it is of, lies between 0 and 1, and those of one copy and period add up to 1 at most.',
  check({ records }) {
    const problems: Problem[] = []
    const sums = new Map<string, { sum: number; file: string; what: string }>()
    for (const row of records.adoption) {
      if (row.unit !== 'share') continue
      const file = `ingested/${row.source}/${row.knownSince}/adoption.csv`
      if (row.universe.trim() === '') {
        problems.push({ file, record: row.label, field: 'universe', found: 'nothing', expected: 'what the share is of' })
      }
      const ends = isMissing(row.value) ? [row.bounds?.low ?? 0, row.bounds?.high ?? 0] : [row.value]
      if (ends.some((value) => value > 1)) {
        problems.push({ file, record: row.label, field: 'value', found: String(Math.max(...ends)), expected: 'a share, from 0 to 1' })
      }
      // Shares of users are each of another country's people: they have no whole in common.
      if (row.measure === 'users-share' || isMissing(row.value)) continue
      const what = `${row.universe} ${row.copy ?? ''} ${row.measure} ${row.period.from} to ${row.period.to}`
      const entry = sums.get(what) ?? { sum: 0, file, what }
      sums.set(what, entry)
      entry.sum += row.value
    }
    for (const { sum, file, what } of sums.values()) {
      if (sum > 1 + rounding) {
        problems.push({ file, record: what, field: 'value', found: `shares that add up to ${sum.toFixed(4)}`, expected: '1 at most' })
      }
    }
    return problems
  },
}
