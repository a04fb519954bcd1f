import type { Lab, LabAliasNamespace, LabId } from '@openfrontier/core/entities'
import type { Problem } from '../problem.ts'
import type { CuratedRecord } from '../read/curated-kinds.ts'
import { foldName } from './fold-name.ts'

interface Claimant {
  readonly lab: LabId
  readonly file: string
}

/** Explicit aliases of labs by namespace and name. */
export type LabNames = ReadonlyMap<string, Claimant>

/** Labs of a printed list of organisations, and the names in it that no alias knows. */
export interface NamedLabs {
  readonly labs: readonly LabId[]
  readonly unknown: readonly string[]
}

/** Collects the aliases of all labs. A name claimed twice is a problem that names both; the first claim stands. */
export function indexLabNames(labs: readonly CuratedRecord<Lab>[]): { names: LabNames; problems: Problem[] } {
  const names = new Map<string, Claimant>()
  const problems: Problem[] = []
  for (const { file, value } of labs) {
    for (const [namespace, aliases] of Object.entries(value.aliases)) {
      for (const name of aliases) {
        const key = keyOf(namespace, name)
        const earlier = names.get(key)
        if (earlier === undefined) names.set(key, { lab: value.id, file })
        else {
          problems.push({
            file,
            record: value.id,
            field: `aliases.${namespace}`,
            found: `the name "${name}", which ${earlier.lab} (${earlier.file}) has too`,
            expected: 'a name that one lab has, once, in a namespace',
            mend: earlier.lab === value.id ? 'delete one of the two' : 'keep it with the lab the publication means',
          })
        }
      }
    }
  }
  return { names, problems }
}

/**
 * Labs of organisations printed comma-separated, in that order, each once. Names may hold commas themselves ("University
 * of California, Berkeley"), so at each place the longest run of parts that is an alias is taken.
 */
export function findLabs(names: LabNames, namespace: LabAliasNamespace, organizations: string): NamedLabs {
  const parts = organizations
    .split(',')
    .map(foldName)
    .filter((part) => part !== '')
  const labs = new Set<LabId>()
  const unknown = new Set<string>()
  let start = 0
  while (start < parts.length) {
    let end = parts.length
    let lab: LabId | undefined
    for (; end > start; end -= 1) {
      lab = names.get(keyOf(namespace, parts.slice(start, end).join(', ')))?.lab
      if (lab !== undefined) break
    }
    if (lab !== undefined) labs.add(lab)
    else unknown.add(parts[start] ?? '')
    start = lab === undefined ? start + 1 : end
  }
  return { labs: [...labs], unknown: [...unknown] }
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}\u0000${foldName(name)}`
}
