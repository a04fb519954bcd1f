import type { Problem } from '../problem.ts'
import type { Curated } from '../read/curated-kinds.ts'

/** The facts a snapshot is compiled from: what people wrote, and what publications printed, as text by path. */
export interface OwnFacts {
  readonly curated: Curated
  /** Text of `<source>/<date>/<table>.csv`, by that path. */
  readonly tables: ReadonlyMap<string, string>
  /** What is wrong with what people wrote; none in a published package. */
  readonly problems: readonly Problem[]
}

/** How the facts of a package are written down: one JSON text, compressed. */
export interface WrittenFacts {
  readonly curated: Curated
  readonly tables: Readonly<Record<string, string>>
}

/** Name of the file with all facts beside a published package. */
export const factsFile = 'facts.json.gz'
