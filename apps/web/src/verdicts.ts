import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim, ClaimReport } from '@openfrontier/core'
import { openObservatory } from './observatory.ts'

/** A claim of the record; `report` is there where it is tested by a measure. */
export interface JudgedClaim {
  readonly claim: Claim
  readonly report?: ClaimReport
}

/** What `scripts/compute-verdicts.mjs` writes at build. */
interface ComputedVerdicts {
  readonly snapshot: string
  readonly reports: readonly ClaimReport[]
}

let reports: Promise<Map<string, ClaimReport>> | undefined

/** All claims in the order of the dataset, with their verdicts when they were said and on the snapshot's date. */
export async function judgedClaims(): Promise<readonly JudgedClaim[]> {
  const observatory = await openObservatory()
  return Promise.all(observatory.claims().map(async (claim) => ({ claim, ...(await reportOf(claim.id)) })))
}

/** One claim by id, or `undefined` where the record has no such claim. */
export async function judgedClaim(id: string): Promise<JudgedClaim | undefined> {
  const claim = (await openObservatory()).claims().find((candidate) => candidate.id === id)
  return claim && { claim, ...(await reportOf(id)) }
}

async function reportOf(id: string): Promise<{ report?: ClaimReport }> {
  reports ??= computedReports()
  const known = await reports
  const report = known.get(id) ?? (await openObservatory()).claim(id)
  if (report === undefined) return {}
  known.set(id, report)
  return { report }
}

/**
 * Verdicts of this snapshot as computed at build: judging all claims takes half a minute. Those of another snapshot are
 * left aside, and each claim is then judged when it is first asked for.
 */
async function computedReports(): Promise<Map<string, ClaimReport>> {
  const { sha256 } = (await openObservatory()).facts.snapshot.manifest
  const text = await readFile(join(process.cwd(), 'dist', 'verdicts.json'), 'utf8').catch(() => undefined)
  const computed = text === undefined ? undefined : (JSON.parse(text) as ComputedVerdicts)
  return new Map(computed?.snapshot === sha256 ? computed.reports.map((report) => [report.id, report]) : [])
}
