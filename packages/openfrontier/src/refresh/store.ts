import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type SnapshotManifest, type Source, sourceSchema } from '@openfrontier/core/entities'
import type { PartSource } from '@openfrontier/dataset'
import { readTexts } from '@openfrontier/dataset/recompile'
import * as z from 'zod'
import { writeWhole } from './write-whole.ts'

/**
 * One state of a store: the tables taken from publications, the snapshot compiled from them and the package's own, and
 * what was computed from it. A state is never changed; `current.json` names the one that counts.
 */
export interface State {
  readonly id: string
  readonly folder: string
  /** Text by `<source>/<date>/<table>.csv`. */
  readonly tables: ReadonlyMap<string, string>
  readonly sources: readonly Source[]
  /** Of what it was compiled from; a state of an older form has none. */
  readonly fingerprint?: string
}

export interface NewState {
  readonly manifest: SnapshotManifest
  readonly parts: ReadonlyMap<string, string>
  readonly tables: ReadonlyMap<string, string>
  readonly sources: readonly Source[]
  readonly computed: ReadonlyMap<string, string>
  readonly fingerprint: string
}

const pointerSchema = z.strictObject({ state: z.string().regex(/^[0-9a-f]{16}$/) })
const inputsSchema = z.strictObject({ fingerprint: z.string() })
const kept = 3

/** The state a store stands at; `undefined` where it has none yet. Throws an `Error` naming the file where one is damaged. */
export async function currentState(store: string): Promise<State | undefined> {
  const id = await currentId(store)
  if (id === undefined) return undefined
  const folder = join(store, 'states', id)
  const sources = z.array(sourceSchema).safeParse(JSON.parse(await readFile(join(folder, 'sources.json'), 'utf8')))
  if (!sources.success) throw new Error(`${join(folder, 'sources.json')}: a list of sources is expected; ${sources.error.message}`)
  const inputs = await readFile(join(folder, 'inputs.json'), 'utf8').then(
    (text) => inputsSchema.parse(JSON.parse(text)),
    () => undefined,
  )
  return { id, folder, tables: await readTexts(join(folder, 'ingested')), sources: sources.data, ...inputs }
}

async function currentId(store: string): Promise<string | undefined> {
  const path = join(store, 'current.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  return pointerSchema.parse(JSON.parse(text)).state
}

/** The snapshot of a state, for loading. */
export function partsOf(folder: string): PartSource {
  return {
    manifest: async () => JSON.parse(await readFile(join(folder, 'snapshot', 'manifest.json'), 'utf8')),
    part: (name) => readFile(join(folder, 'snapshot', `${name}.json`), 'utf8'),
  }
}

/**
 * Writes a state whole beside the others, then names it as the one that counts: whoever reads, reads the old state or the
 * new one, and whatever is interrupted leaves the old.
 */
export async function putState(store: string, state: NewState): Promise<string> {
  const id = state.manifest.sha256.slice(0, 16)
  const target = join(store, 'states', id)
  const staging = join(store, 'states', `.next-${process.pid}`)
  await rm(staging, { recursive: true, force: true })
  const files = new Map<string, string>([
    ['snapshot/manifest.json', JSON.stringify(state.manifest)],
    ['sources.json', `${JSON.stringify(state.sources, undefined, 1)}\n`],
    ['inputs.json', `${JSON.stringify({ fingerprint: state.fingerprint })}\n`],
    ...[...state.parts].map(([name, text]) => [`snapshot/${name}.json`, text] as const),
    ...[...state.tables].map(([path, text]) => [`ingested/${path}`, text] as const),
    ...[...state.computed].map(([path, text]) => [`computed/${path}`, text] as const),
  ])
  for (const [path, text] of files) await writeSafely(join(staging, path), text)
  // One of the same facts is there where a run was stopped between the two steps, or only the sources' dates changed.
  const aside = join(store, 'states', `.old-${process.pid}`)
  await rm(aside, { recursive: true, force: true })
  const current = await currentId(store)
  if (current === id) {
    for (const name of ['sources.json', 'inputs.json']) await writeWhole(join(target, name), files.get(name) ?? '')
    await rm(staging, { recursive: true, force: true })
    return id
  }
  if (await isThere(target)) await rename(target, aside)
  await rename(staging, target)
  await writeWhole(join(store, 'current.json'), `${JSON.stringify({ state: id })}\n`)
  await removeOld(store, id)
  return id
}

async function removeOld(store: string, current: string): Promise<void> {
  const folder = join(store, 'states')
  const states = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      name,
      time: await stat(join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  )
  const whole = states.filter(({ name }) => !name.startsWith('.') && name !== current).sort((x, y) => y.time - x.time)
  const remains = states.filter(({ name }) => name.startsWith('.'))
  for (const { name } of [...remains, ...whole.slice(kept - 1)]) await rm(join(folder, name), { recursive: true, force: true })
}

async function writeSafely(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
