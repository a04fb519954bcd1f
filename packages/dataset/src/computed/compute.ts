import { type ClaimReport, createObservatory } from '@openfrontier/core'
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

/** Computes the verdicts on all claims and the values of the first questions, as of the snapshot's date. */
export async function computeAll(compilation: Compilation): Promise<Computed> {
  const { manifest, facts } = await cutSnapshot(compilation)
  const draws = computeIndexDraws(compilation.records)
  const observatory = createObservatory({ ...compilation.records, manifest, parts: partNames, indexDraws: draws.map(readDraws) })
  const claims = observatory.claims().flatMap((claim) => observatory.claim(claim.id) ?? [])
  const values = questions.map(({ name, metric, parameters }) => [`metrics/${name}.json`, observatory.metric(metric, parameters)] as const)
  const reports = claims.map((report) => [`claims/${report.id}.json`, report] as const)
  const refits = draws.map((written) => [`index-draws/${written.index}-${written.vintage}.json`, written] as const)
  const all: readonly (readonly [string, unknown])[] = [['facts.json', { sha256: facts }], ...reports, ...values, ...refits]
  return { claims, files: new Map(all.map(([path, value]) => [path, fileText(value)])) }
}

function fileText(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 1)}\n`
}
