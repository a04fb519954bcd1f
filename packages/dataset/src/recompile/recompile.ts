import type { Source } from '@openfrontier/core/entities'
import { type Compilation, compile } from '../compile/compile.ts'
import type { CheckedIn } from '../computed/checked-in.ts'
import type { Problem } from '../problem.ts'
import type { Curated, CuratedRecord } from '../read/curated-kinds.ts'
import { parseIngested } from '../read/read-ingested.ts'
import { cutSnapshot, type SnapshotFiles } from '../snapshot-parts.ts'
import type { OwnFacts } from './own-facts.ts'

/** What is put beside a package's own facts. */
export interface FurtherFacts {
  /** Text of `<source>/<date>/<table>.csv`, by that path. The folder of a source and date takes the place of the own one. */
  readonly tables: ReadonlyMap<string, string>
  /** Sources of these tables; one with the id of an own one takes its place. */
  readonly sources: readonly Source[]
}

export interface Recompiled {
  readonly compilation: Compilation
  /** Problems of the further tables, and those that none of the own facts has by itself. */
  readonly problems: readonly Problem[]
  /** Cuts the snapshot, with what core computed from these very facts where that is given. */
  cut(computed?: CheckedIn): Promise<SnapshotFiles>
}

/** Compiles own and further facts to one snapshot. Throws where they cannot be compiled at all. */
export function recompile(own: OwnFacts, further: FurtherFacts): Recompiled {
  const { ingested, problems } = parseIngested(mergeTables(own.tables, further.tables))
  const compilation = compile(withSources(own.curated, further.sources), ingested)
  const refreshed = new Set([...further.tables.keys()].map((path) => path.slice(0, path.indexOf('/'))))
  const concerns = ({ file }: Problem) => refreshed.has(file.split('/')[1] ?? '') && file.startsWith('ingested/')
  return {
    compilation,
    problems: [...problems, ...compilation.problems].filter(concerns),
    cut: (computed) => cutSnapshot(compilation, computed),
  }
}

/** Own tables with further ones in their place, by source and date: what a copy no longer has, it no longer has. */
export function mergeTables(own: ReadonlyMap<string, string>, further: ReadonlyMap<string, string>): Map<string, string> {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const replaced = new Set([...further.keys()].map(folderOf))
  return new Map([...[...own].filter(([path]) => !replaced.has(folderOf(path))), ...further])
}

function withSources(curated: Curated, sources: readonly Source[]): Curated {
  const given = new Set<string>(sources.map(({ id }) => id))
  const records = sources.map((value): CuratedRecord<Source> => ({ id: value.id, file: `sources/${value.id}`, value }))
  return { ...curated, sources: [...curated.sources.filter(({ id }) => !given.has(id)), ...records] }
}
