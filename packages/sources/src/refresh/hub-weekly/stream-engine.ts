import { type AsyncBuffer, parquetMetadataAsync } from 'hyparquet'
import type { HubAggregate } from './aggregate.ts'
import { hubColumns } from './hub-columns.ts'
import type { RootRule } from './lookup.ts'
import { createNames } from './names.ts'
import { readGroup } from './read-group.ts'
import { sumUp } from './sum-up.ts'
import { createTallies } from './tallies.ts'

export interface EngineResult {
  readonly aggregate: HubAggregate
  readonly notes: readonly string[]
}

/**
 * Derives from a snapshot of the Hub what `HubAggregate` says, row group by row group: memory holds the names and a few numbers
 * for each repository, never the file. Rejects with an `Error` naming the file and what is missing in it.
 */
export async function streamAggregate(
  file: AsyncBuffer,
  name: string,
  rules: readonly RootRule[],
  progress?: (share: number) => void,
): Promise<EngineResult> {
  const metadata = await parquetMetadataAsync(file)
  const columns = hubColumns(metadata, name)
  const total = Number(metadata.num_rows)
  const names = createNames(total)
  // Of each numbered name its first base; −1 where it has none or is no repository of the snapshot.
  let parents = new Int32Array(Math.ceil(total * 1.1) + 16).fill(-1)
  const tallies = createTallies(total)
  let done = 0
  for (const group of metadata.row_groups.keys()) {
    const rows = await readGroup(file, metadata, columns, group, names)
    for (let row = 0; row < rows.size; row += 1) {
      const repository = rows.repositories[row] ?? -1
      if (repository < 0) continue
      const bases = basesBut(repository, rows.basesOf(row))
      if (names.size() > parents.length) parents = grown(parents, names.size())
      const [first] = bases
      if (first !== undefined) parents[repository] = first
      const [month, downloads, allTime] = [rows.months[row] ?? -1, rows.downloads[row] ?? 0, rows.allTime?.[row] ?? 0]
      tallies.add(repository, month, downloads, allTime, rows.relations[row] ?? 0, bases)
    }
    done += rows.size
    progress?.(done / total)
  }
  return { aggregate: sumUp({ tallies, nameOf: names.name, size: names.size(), parents }, rules), notes: columns.notes }
}

/** Each base once, and a repository is no base of itself. */
function basesBut(repository: number, bases: readonly number[]): readonly number[] {
  // Nearly all have one or none, and need no set.
  if (bases.length === 0 || (bases.length === 1 && bases[0] !== repository)) return bases
  return [...new Set(bases)].filter((base) => base !== repository)
}

function grown(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(least * 1.3)).fill(-1)
  larger.set(numbers)
  return larger
}
