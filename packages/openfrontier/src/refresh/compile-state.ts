import {
  type Compilation,
  type FurtherFacts,
  formatProblem,
  type OwnFacts,
  type Problem,
  type Recompiled,
  type readCheckedIn,
  recompile,
} from '@openfrontier/dataset/recompile'

type CheckedIn = NonNullable<Awaited<ReturnType<typeof readCheckedIn>>>

/** Computes what core computes: as it is put into a snapshot, and as the files it is kept in. */
export type ComputeVerdicts = (
  compilation: Compilation,
) => Promise<{ readonly checkedIn: CheckedIn; readonly files: ReadonlyMap<string, string> }>

export interface CompiledState {
  readonly recompiled: Recompiled
  readonly further: FurtherFacts
  /** Why the new tables of a source were not taken. */
  readonly rejected: ReadonlyMap<string, string>
  /** Rows that compiling left out, by source. */
  readonly leftOut: ReadonlyMap<string, number>
}

/** So many rows may be left out of a copy: new words and names come up all the time. */
const mostLeftOut = 20
const mostShareLeftOut = 0.05

/**
 * Compiles with the new tables of all sources, or of as many as can be compiled: one whose rows the compiler cannot take is
 * left at its last good tables. Throws where not even those compile.
 */
export function compileSound(
  own: OwnFacts,
  sources: readonly string[],
  furtherOf: (sources: readonly string[]) => FurtherFacts,
): CompiledState {
  const rejected = new Map<string, string>()
  const all = attempt(own, furtherOf(sources))
  if (all.kind === 'failed') {
    // One of them is to blame: each is tried alone, and those that pass are tried together.
    for (const source of sources) {
      const alone = attempt(own, furtherOf([source]))
      if (alone.kind === 'failed') rejected.set(source, alone.why)
    }
  }
  for (;;) {
    const sound = sources.filter((source) => !rejected.has(source))
    const further = furtherOf(sound)
    const recompiled = all.kind === 'compiled' && rejected.size === 0 ? all.recompiled : recompile(own, further)
    const leftOut = countBySource(recompiled.problems)
    const bad = sound.filter((source) => isTooMuch(source, leftOut.get(source) ?? 0, further))
    if (bad.length === 0) return { recompiled, further, rejected, leftOut }
    for (const source of bad) {
      const first = recompiled.problems.find(({ file }) => sourceOf(file) === source)
      rejected.set(
        source,
        `${leftOut.get(source) ?? 0} rows cannot be taken${first === undefined ? '' : `, such as: ${formatProblem(first)}`}`,
      )
    }
  }
}

function attempt(own: OwnFacts, further: FurtherFacts): { kind: 'compiled'; recompiled: Recompiled } | { kind: 'failed'; why: string } {
  try {
    return { kind: 'compiled', recompiled: recompile(own, further) }
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}

function countBySource(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { file } of problems) counts.set(sourceOf(file), (counts.get(sourceOf(file)) ?? 0) + 1)
  return counts
}

function sourceOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function isTooMuch(source: string, leftOut: number, { tables }: FurtherFacts): boolean {
  let rows = 0
  for (const [path, text] of tables) if (path.startsWith(`${source}/`)) rows += text.split('\n').length - 2
  return leftOut > Math.max(mostLeftOut, mostShareLeftOut * rows)
}
