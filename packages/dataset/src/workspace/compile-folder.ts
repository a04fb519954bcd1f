import { join } from 'node:path'
import { type Compilation, compile } from '../compile/compile.ts'
import { type CheckedIn, readCheckedIn } from '../computed/checked-in.ts'
import type { Problem } from '../problem.ts'
import type { Curated } from '../read/curated-kinds.ts'
import { readCurated } from '../read/read-curated.ts'
import { type Ingested, readIngested } from '../read/read-ingested.ts'

/** The facts of a folder: as read, as compiled, and what is wrong with them so far. */
export interface CompiledFolder {
  readonly curated: Curated
  readonly ingested: Ingested
  readonly compilation: Compilation
  /** What is checked in of what core computes, from these facts or from earlier ones. */
  readonly checkedIn: CheckedIn | undefined
  /** Problems of reading and compiling; cross-checks are not among them. */
  readonly problems: readonly Problem[]
}

/** Reads and compiles the facts below a folder that has `curated/` and `ingested/`. */
export async function compileFolder(folder: string): Promise<CompiledFolder> {
  const [{ curated, problems: curatedProblems }, { ingested, problems: ingestedProblems }, checkedIn] = await Promise.all([
    readCurated(join(folder, 'curated')),
    readIngested(join(folder, 'ingested')),
    readCheckedIn(join(folder, 'computed')),
  ])
  const compilation = compile(curated, ingested)
  return { curated, ingested, compilation, checkedIn, problems: [...curatedProblems, ...ingestedProblems, ...compilation.problems] }
}
