import type { Problem } from '@openfrontier/dataset'
import type * as z from 'zod'
import type { OwnKind, ownKinds } from './kinds.ts'

/**
 * Records of one's own, by kind, as they would be written in JSON. A record whose `source` is `own` needs no record of that
 * source.
 *
 * @example
 * { benchmarkResults: [{ collection: 'index', label: 'our-model', model: 'us/our-model', benchmark: 'gpqa', … , source: 'own' }] }
 */
export type OwnRecords = { readonly [K in OwnKind]?: readonly z.input<(typeof ownKinds)[K]>[] }

/** Thrown where records of one's own do not fit. Says of each problem file, record and field, what was found and expected. */
export class OwnRecordsError extends Error {
  override readonly name = 'OwnRecordsError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], lines: readonly string[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the records added\n${lines.join('\n')}`)
    this.problems = problems
  }
}
