import type { Adapter, ReadResult } from '../adapter.ts'
import { matchPath } from '../files/path-pattern.ts'
import type { Mutant } from './mutations.ts'
import { readBytes, type SourceBytes } from './read-bytes.ts'

type Outcome = { readonly kind: 'read'; readonly result: ReadResult } | { readonly kind: 'refused'; readonly message: string }

/**
 * What is wrong with the way an adapter reads a damaged publication. It should either refuse with an `Error` that names a file, or
 * account for every row: taken, superseded, or set aside with file, line, field, what was found and why.
 */
export async function faultsOf(adapter: Adapter, mutant: Mutant, original: ReadResult): Promise<readonly string[]> {
  return (await judge(adapter, mutant, original)).faults
}

/** What became of a damaged publication: refused by name, read, or neither. */
export interface Verdict {
  readonly outcome: 'refused' | 'read' | 'crashed'
  /** What was read, where it was. */
  readonly result?: ReadResult
  readonly faults: readonly string[]
}

/** As `faultsOf`, with what became of the copy. */
export async function judge(adapter: Adapter, mutant: Mutant, original: ReadResult): Promise<Verdict> {
  const outcome = await attempt(adapter, mutant.files)
  if (typeof outcome === 'string') return { outcome: 'crashed', faults: [outcome] }
  // A byte order mark says UTF-8, which a file in another encoding is not.
  const isUtf8 = adapter.files.every(({ encoding, path }) => encoding === undefined || matchPath(path, mutant.path) === undefined)
  if (outcome.kind === 'refused') {
    const faults = mutant.reading === 'same' && isUtf8 ? [`refused what says the same: ${outcome.message}`] : []
    return { outcome: 'refused', faults }
  }
  const { result } = outcome
  const faults = [...faultsOfCounts(result), ...faultsOfSetAside(result), ...(await losses(adapter, mutant, result, original))]
  return { outcome: 'read', result, faults }
}

async function attempt(adapter: Adapter, files: SourceBytes): Promise<Outcome | string> {
  try {
    return { kind: 'read', result: await readBytes(adapter, files) }
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) return `threw ${String(error)}`
    const names = [...files.keys(), ...adapter.files.flatMap(({ path }) => [path, path.split('/').at(-1) ?? path])]
    const named = names.some((name) => error.message.includes(name))
    return named ? { kind: 'refused', message: error.message } : `refused without naming a file: ${error.message.slice(0, 200)}`
  }
}

function faultsOfCounts({ tables, setAside, counts }: ReadResult): string[] {
  const rowsOf = (aside: boolean) =>
    tables.filter(({ table }) => (table === 'set-aside') === aside).reduce((sum, { rows }) => sum + rows.length, 0)
  const expected = { taken: rowsOf(false), setAside: setAside.length, superseded: counts.superseded }
  const read = expected.taken + expected.setAside + expected.superseded
  return [
    ...(counts.taken === expected.taken ? [] : [`${counts.taken} rows counted as taken, ${expected.taken} in the tables`]),
    ...(counts.setAside === setAside.length ? [] : [`${counts.setAside} rows counted as set aside, ${setAside.length} listed`]),
    ...(rowsOf(true) === setAside.length ? [] : [`${setAside.length} rows set aside, ${rowsOf(true)} in the tables`]),
    ...(counts.read === read ? [] : [`${counts.read} rows counted as read, ${read} accounted for`]),
  ]
}

function faultsOfSetAside({ setAside }: ReadResult): string[] {
  return setAside.flatMap((row) =>
    row.file !== '' && Number.isInteger(row.line) && row.line > 0 && row.field !== '' && row.reason !== '' && typeof row.found === 'string'
      ? []
      : [`set aside without place or reason: ${JSON.stringify(row).slice(0, 200)}`],
  )
}

/** Rows that went without a word. */
async function losses(adapter: Adapter, mutant: Mutant, result: ReadResult, original: ReadResult): Promise<string[]> {
  const { reading, wholeFile, path } = mutant
  const { read } = result.counts
  const before = original.counts.read
  if (reading === 'same') return read === before ? [] : [`${read} rows read, ${before} before; the files say the same`]
  if (reading === 'more') return read >= before ? [] : [`${read} rows read, ${before} before rows were added`]
  if (wholeFile) {
    const told = read === before || result.setAside.some(({ file }) => file === path) || result.notes.some((note) => note.includes(path))
    return told || isOneOfMany(adapter, mutant) ? [] : ['passed over in silence']
  }
  // Only where rows are missing is it worth reading the files without the damaged one.
  if (mutant.without === undefined || read >= before) return []
  const without = await attempt(adapter, mutant.without())
  if (typeof without === 'string' || without.kind === 'refused') return []
  const gave = before - without.result.counts.read
  const gives = read - without.result.counts.read
  return gave > 0 && gives < 1 ? [`the damaged row is lost: it gave ${gave}, now ${gives}`] : []
}

/** A file that is not there where a publication has one for each record: nobody can know. */
function isOneOfMany(adapter: Adapter, { files, path }: Mutant): boolean {
  return !files.has(path) && adapter.files.some((file) => file.optional === true || file.path.includes('*'))
}
