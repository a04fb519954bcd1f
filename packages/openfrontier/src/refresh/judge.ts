import type { Collected } from './collect.ts'
import type { SourceReport } from './report.ts'
import type { SourceStatus } from './status.ts'

export type Taken = Extract<Collected, { kind: 'collected' }>

/** Asks whether to take a copy, or changes, that look wrong. */
export type Confirm = (what: string, reasons: readonly string[]) => Promise<boolean>

/** What of the collected copies is taken, and what is reported of the others. A copy that looks wrong is asked about. */
export async function judge(
  collected: readonly Collected[],
  status: Readonly<Record<string, SourceStatus>>,
  confirm: Confirm,
): Promise<{ readonly taken: readonly Taken[]; readonly reports: readonly SourceReport[] }> {
  const taken: Taken[] = []
  const reports: SourceReport[] = []
  for (const one of collected) {
    if (one.kind !== 'collected') {
      reports.push(refused(one.kind, one.source, one.why, status))
      continue
    }
    const reasons = one.suspicions.map(({ table, what }) => `${table}: ${what}`)
    if (reasons.length === 0 || (await confirm(one.source, reasons))) taken.push(one)
    else reports.push(refused('declined', one.source, reasons.join('; '), status))
  }
  return { taken, reports }
}

/** That a source was not refreshed, and the day of the copy that stays. */
export function refused(
  kind: 'failed' | 'declined' | 'skipped',
  source: string,
  why: string,
  status: Readonly<Record<string, SourceStatus>>,
): SourceReport {
  const lastGood = status[source]?.refreshed
  return { kind, source, why, ...(lastGood === undefined ? {} : { lastGood }) }
}
