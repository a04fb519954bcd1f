import { type ClaimHistory, type ClaimReport, claimDefinitions, claimHistory, createMeasurer, createObservatory, defaultVerdictRule, type DisagreementReport,
  historyMeasurers, reportClaim, reportDisagreement } from '@openfrontier/core'
import type { Compilation } from '../compile/compile.ts'
import { partNames } from '../parts/part-names.ts'
import { sortKeys } from '../parts/stable-json.ts'
import { cutSnapshot } from '../snapshot-parts.ts'
import { computeIndexDraws } from './index-draws.ts'
import { questions } from './questions.ts'
import { readDraws } from './read-draws.ts'

/** What core computes from the facts, by the path of its file below `computed/`. */
export interface Computed {
  readonly claims: readonly ClaimReport[]
  readonly files: ReadonlyMap<string, string>
}

export interface ComputeOptions {
  /** Whether to compute the verdicts over time as well; they take longer than all else. Default: true. */
  readonly histories?: boolean
}

/** Computes the verdicts on all claims and the values of the first questions, as of the snapshot's date. */
export async function computeAll(compilation: Compilation, { histories = true }: ComputeOptions = {}): Promise<Computed> {
  const { manifest, facts: sha256 } = await cutSnapshot(compilation)
  const draws = computeIndexDraws(compilation.records)
  const observatory = createObservatory({ ...compilation.records, manifest, parts: partNames, indexDraws: draws.map(readDraws) })
  const { facts, date } = observatory
  const measurer = createMeasurer(facts, defaultVerdictRule.level)
  const defined = observatory.claims().flatMap((claim) => {
    const definition = claimDefinitions.get(claim.id)
    return definition === undefined ? [] : [{ claim, definition }]
  })
  const claims = defined.map(({ claim, definition }) => reportClaim(facts, claim, definition, date, defaultVerdictRule, measurer))
  const measurers = { ...historyMeasurers(facts), full: measurer }
  const overTime: readonly ClaimHistory[] = histories
    ? defined.map(({ claim, definition }) => claimHistory(facts, claim, definition, defaultVerdictRule, measurers))
    : []
  const disagreements: readonly DisagreementReport[] = facts.snapshot.disagreements.map((one) => reportDisagreement(facts, one, date))
  const all: readonly (readonly [string, unknown])[] = [
    ['facts.json', { sha256 }],
    ...claims.map((report) => [`claims/${report.id}.json`, report] as const),
    ...overTime.map((history) => [`claim-histories/${history.id}.json`, history] as const),
    ...disagreements.map((report) => [`disagreements/${report.id}.json`, report] as const),
    ...questions.map(({ name, metric, parameters }) => [`metrics/${name}.json`, observatory.metric(metric, parameters)] as const),
    ...draws.map((written) => [`index-draws/${written.index}-${written.vintage}.json`, written] as const),
  ]
  return { claims, files: new Map(all.map(([path, value]) => [path, fileText(value)])) }
}

function fileText(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 1)}\n`
}
