import type { Verdict } from '@openfrontier/core/claims'
import type { ClaimRecord } from './claim-record.ts'
import type { CsvRow } from './output.ts'
import { resultRows } from './result-rows.ts'

/** One row a claim: its words and its verdicts. */
export function claimsRows(records: readonly ClaimRecord[]): CsvRow[] {
  return records.map(({ id, kind, said, restated, saidOn, verdicts }) => ({
    id,
    kind,
    said,
    restated,
    said_on: saidOn,
    verdict_said: verdicts?.said.verdict,
    as_of: verdicts?.now.asOf,
    verdict_now: verdicts?.now.verdict,
    yes: verdicts?.now.counts.yes,
    no: verdicts?.now.counts.no,
    indeterminate: verdicts?.now.counts.indeterminate,
    flipped_by: verdicts?.now.flippedBy.map((choice) => choice.id).join(' '),
  }))
}

/** One row for every measure of every specification, on both dates. */
export function claimRows({ id, verdicts }: ClaimRecord): CsvRow[] {
  return verdicts ? [...verdictRows(id, 'said', verdicts.said), ...verdictRows(id, 'now', verdicts.now)] : []
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
