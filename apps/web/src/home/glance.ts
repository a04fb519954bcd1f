import { strings } from '../strings.ts'
import type { JudgedClaim } from '../verdicts.ts'

/** Claims that the first page names. */
const mostNamed = 10

/** How many claims hold, and how many do not, on the date of the snapshot. */
export function tallyOf(judged: readonly JudgedClaim[]): string {
  const words = Object.entries(strings.verdicts).flatMap(([verdict, word]) => {
    const count = judged.filter(({ report }) => report?.verdicts.now.verdict === verdict).length
    return count === 0 ? [] : [`${count} ${word}`]
  })
  const without = judged.filter(({ report }) => report === undefined).length
  return `Of ${judged.length} claims, as of today’s facts: ${[...words, ...(without > 0 ? [`${without} without a verdict`] : [])].join(', ')}.`
}

/** Those whose verdict has changed since they were said, then those with a plain answer. */
export function glanceOf(judged: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const decided = judged.filter(
    ({ report }) => report !== undefined && !['undetermined', 'not-measurable'].includes(report.verdicts.now.verdict),
  )
  const changed = decided.filter(({ report }) => report?.verdicts.said.verdict !== report?.verdicts.now.verdict)
  return [...new Set([...changed, ...decided])].slice(0, mostNamed)
}
