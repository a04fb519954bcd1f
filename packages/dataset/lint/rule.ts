import type { IsoDate } from '@openfrontier/core/entities'
import type { SnapshotRecords } from '@openfrontier/core/observatory'
import type { Problem } from '../src/problem.ts'
import type { Curated } from '../src/read/curated-kinds.ts'
import type { Ingested } from '../src/read/read-ingested.ts'

/** All that a rule may look at. */
export interface RuleContext {
  readonly curated: Curated
  readonly ingested: Ingested
  /** Compiled records. */
  readonly records: SnapshotRecords
  readonly dataThrough: IsoDate
}

/** Something that must hold across records, which no schema of a single record can say. */
export interface Rule {
  readonly name: string
  /** What must hold, as a sentence. */
  readonly description: string
  /** Everything that does not hold. */
  readonly check: (context: RuleContext) => Problem[]
}
