import { answersOf, type ClaimReport, type Verdict } from '@openfrontier/core/claims'
import type { CsvRow } from './output.ts'
import { resultRows } from './result-rows.ts'

/** One row a claim: its words and its verdicts. Of an attribution they say whether it was said. */
export function claimsRows(reports: readonly ClaimReport[]): CsvRow[] {
  return reports.map((report) => {
    const { id, kind, said, restated, saidOn } = report
    const answers = answersOf(report)
    return {
      id,
      kind,
      said,
      restated,
      said_on: saidOn,
      verdict_said: answers?.said.verdict,
      as_of: answers?.now.asOf,
      verdict_now: answers?.now.verdict,
      yes: answers?.now.counts.yes,
      no: answers?.now.counts.no,
      indeterminate: answers?.now.counts.indeterminate,
      flipped_by: answers?.now.flippedBy.map((choice) => choice.id).join(' '),
      sentence: answers?.now.sentence,
    }
  })
}

/** One row for every measure of every specification, on both dates; then one for every figure that bears on the claim. */
export function claimRows(report: ClaimReport): CsvRow[] {
  const { id, bearing } = report
  const answers = answersOf(report)
  const grid = answers === null ? [] : [...verdictRows(id, 'said', answers.said), ...verdictRows(id, 'now', answers.now)]
  const shown = bearing.flatMap((one) =>
    (['said', 'now'] as const).flatMap((when) =>
      resultRows(one[when]).map((row) => ({ id, when, specification: one.id, dimension: 'bearing', ...row })),
    ),
  )
  return [...grid, ...shown]
}

function verdictRows(id: string, when: 'said' | 'now', { asOf, verdict, specifications }: Verdict): CsvRow[] {
  return specifications.flatMap((specification) =>
    specification.measures.flatMap((measure) =>
      resultRows(measure.estimate).map((row) => ({
        id,
        when,
        judged_as_of: asOf,
        verdict,
        specification: specification.id,
        dimension: specification.dimension,
        primary: specification.primary,
        specification_meets: specification.meets,
        measure_meets: measure.meets,
        ...row,
      })),
    ),
  )
}
