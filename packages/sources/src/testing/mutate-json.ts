import type { Random } from '@openfrontier/core/statistics'
import type { Change } from './mutations.ts'

type Path = readonly (string | number)[]

const junk: readonly unknown[] = [
  ...[null, true, -1, 0, 1e300, '', 'x', '12abc', [], {}, [[]], '1970-01-01', '2026-13-45', '9'.repeat(400), 'x'.repeat(200_000)],
]

type JsonMutator = (
  value: unknown,
  random: Random,
) => (Omit<Change, 'bytes' | 'without'> & { value: unknown; without?: () => unknown }) | undefined

const mutators: readonly JsonMutator[] = [
  // A record that is none.
  ...Array.from(
    { length: 3 },
    (): JsonMutator => (value, random) => {
      const path = draw(recordsOf(value), random)
      if (path === undefined) return undefined
      const other = junk[random.integer(junk.length)]
      return { what: `${path.join('.')} is ${short(other)}`, value: replaced(value, path, other), without: () => removed(value, path) }
    },
  ),
  // A field of a record with a value of another sort.
  ...Array.from(
    { length: 6 },
    (): JsonMutator => (value, random) => {
      const record = draw(recordsOf(value), random)
      if (record === undefined) return undefined
      const path = draw(
        leavesOf(at(value, record)).map((inner) => [...record, ...inner]),
        random,
      )
      if (path === undefined) return undefined
      const other = junk[random.integer(junk.length)]
      return { what: `${path.join('.')} is ${short(other)}`, value: replaced(value, path, other), without: () => removed(value, record) }
    },
  ),
  (value, random) => {
    const path = draw(leavesOf(value), random)
    return path === undefined ? undefined : { what: `${path.join('.')} is gone`, value: removed(value, path) }
  },
  (value, random) => {
    const path = draw(recordsOf(value), random)
    return path === undefined ? undefined : { what: `${path.join('.')} is cut`, value: removed(value, path) }
  },
  (value, random) => {
    const path = draw(
      recordsOf(value).filter((found) => typeof found.at(-1) === 'number'),
      random,
    )
    if (path === undefined) return undefined
    const list = at(value, path.slice(0, -1))
    return Array.isArray(list)
      ? { what: `${path.join('.')} stands twice`, value: replaced(value, path.slice(0, -1), [...list, at(value, path)]), reading: 'more' }
      : undefined
  },
  (_, random) => ({ what: 'the whole is of another sort', value: junk[random.integer(junk.length)], wholeFile: true }),
  (value) => ({ what: 'written another way', value, reading: 'same' }),
]

/** What may befall a file of JSON. */
export const mutateJson = mutators.map((mutator) => (bytes: Uint8Array, random: Random): Change | undefined => {
  const change = mutator(readValue(bytes), random)
  if (change === undefined) return undefined
  const { value, without, ...rest } = change
  return { ...rest, bytes: write(value), ...(without === undefined ? {} : { without: () => write(without()) }) }
})

/** What a file says: the same before each change, which makes a value of its own. */
const parsed = new WeakMap<Uint8Array, { readonly value: unknown }>()

function readValue(bytes: Uint8Array): unknown {
  const known = parsed.get(bytes) ?? { value: JSON.parse(new TextDecoder().decode(bytes)) as unknown }
  parsed.set(bytes, known)
  return known.value
}

function write(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value, null, 1) ?? '')
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 20)
}

function draw<T>(items: readonly T[], random: Random): T | undefined {
  return items.length === 0 ? undefined : items[random.integer(items.length)]
}

/** Paths of the objects that stand in lists, or beside others of their kind in an object. */
function recordsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const alike = entries.length > 0 && entries.every(([, inner]) => typeof inner === 'object' && inner !== null && !Array.isArray(inner))
  return entries.flatMap(([key, inner]) => [...(alike ? [[...path, key]] : []), ...recordsOf(inner, [...path, key])])
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value)
}

function replaced(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return other
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? replaced(inner, rest, other) : inner))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, other) : inner]))
}

function removed(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((inner, index) => (index === key ? removed(inner, rest) : inner))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([name]) => name !== key)
      : entries.map(([name, inner]) => [name, name === key ? removed(inner, rest) : inner]),
  )
}
