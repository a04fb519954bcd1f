import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { type Problem, schemaProblems } from '@openfrontier/dataset'
import { type OwnKind, ownKinds } from './kinds.ts'
import type { Given, GivenRecord } from './read-own.ts'

/** A record that fits its schema. */
export interface OwnRecord {
  readonly kind: OwnKind
  readonly value: object
}

export interface CheckedOwn {
  readonly records: readonly OwnRecord[]
  readonly problems: readonly Problem[]
}

/** The source of records that name no publication. */
export const ownSource = 'own'

/** Which records a field of a record names by id. */
const references: Readonly<Record<string, keyof SnapshotRecords>> = {
  model: 'models',
  labs: 'labs',
  lab: 'labs',
  benchmark: 'benchmarks',
  provider: 'providers',
  source: 'sources',
  sources: 'sources',
}

/** Holds every record to its schema, its id to be its own, and every id it names to be there. */
export function checkOwn(given: Given, snapshot: SnapshotRecords): CheckedOwn {
  const problems: Problem[] = [...given.problems]
  const sound: (GivenRecord & OwnRecord)[] = []
  for (const one of given.records) {
    const parsed = ownKinds[one.kind].safeParse(one.value)
    const { file, record } = one
    if (parsed.success) sound.push({ ...one, value: parsed.data })
    else problems.push(...schemaProblems(parsed.error, one.value).map((problem) => ({ file, record, ...problem })))
  }
  const ids = idsOf(snapshot)
  for (const { kind, file, record, value } of sound) {
    const id: unknown = Reflect.get(value, 'id')
    if (typeof id !== 'string') continue
    const taken = ids.get(kind) ?? new Set()
    ids.set(kind, taken)
    if (taken.has(id))
      problems.push({ file, record, field: 'id', found: `"${id}", which another record has`, expected: 'an id of its own' })
    taken.add(id)
  }
  for (const one of sound) problems.push(...danglingOf(one, ids))
  const vintages = new Set(snapshot.benchmarkResults.flatMap(({ collection, knownSince }) => (collection === 'index' ? [knownSince] : [])))
  for (const one of sound) problems.push(...strayScoreOf(one, vintages))
  return { records: sound.map(({ kind, value }) => ({ kind, value })), problems }
}

function idsOf(snapshot: SnapshotRecords): Map<string, Set<string>> {
  const kinds = [
    'models',
    'labs',
    'benchmarks',
    'providers',
    'sources',
    'releases',
    'licenses',
    'events',
    'evidence',
    'boards',
    'endpoints',
  ] as const
  const ids = new Map<string, Set<string>>(kinds.map((kind) => [kind, new Set(snapshot[kind].map(({ id }) => id))]))
  ids.get('sources')?.add(ownSource)
  return ids
}

function danglingOf({ file, record, value }: GivenRecord & OwnRecord, ids: ReadonlyMap<string, ReadonlySet<string>>): Problem[] {
  return Object.entries(value).flatMap(([field, content]) => {
    const kind = references[field]
    if (kind === undefined) return []
    const named: readonly unknown[] = Array.isArray(content) ? content : [content]
    return named
      .filter((id): id is string => typeof id === 'string' && ids.get(kind)?.has(id) !== true)
      .map((id) => ({ file, record, field, found: `"${id}"`, expected: `the id of one of the ${kind}, bundled or added` }))
  })
}

/** A score for the index joins those of a vintage: alone in one of its own it would be compared with nothing. */
function strayScoreOf({ kind, file, record, value }: GivenRecord & OwnRecord, vintages: ReadonlySet<string>): Problem[] {
  const knownSince = String(Reflect.get(value, 'knownSince'))
  if (kind !== 'benchmarkResults' || Reflect.get(value, 'collection') !== 'index' || vintages.has(knownSince)) return []
  const expected = `the date of a vintage of the index whose scores it joins: ${[...vintages].sort().join(', ')}`
  return [{ file, record, field: 'knownSince', found: `"${knownSince}"`, expected }]
}
