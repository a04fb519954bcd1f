import type { Random } from '@openfrontier/core/statistics'
import { fromBinary, toBinary } from './binary.ts'
import { mutateCsv } from './mutate-csv.ts'
import { mutateJson } from './mutate-json.ts'
import type { SourceBytes } from './read-bytes.ts'

/** A publication damaged in one way. */
export interface Mutant {
  /** What was done, in words. */
  readonly what: string
  readonly files: SourceBytes
  /** The file that was damaged. */
  readonly path: string
  /** `same`: nothing of what the files say has changed. `more`: rows were added. */
  readonly reading?: 'same' | 'more'
  /** The same files without the row or record that was damaged: what it gave must not go in silence. Made when asked for. */
  readonly without?: () => SourceBytes
  /** The whole file is not what it was: it must not be passed over in silence. */
  readonly wholeFile?: true
}

/** One change of one file's bytes. */
export interface Change {
  readonly what: string
  readonly bytes?: Uint8Array
  readonly reading?: 'same' | 'more'
  readonly without?: () => Uint8Array
  readonly wholeFile?: true
}

const html = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n<body><p class="x">Too many requests, "wait"</p></body></html>\n'

type Mutator = (bytes: Uint8Array, random: Random, path: string) => Change | undefined

/** What may befall any file. */
const anyFile: readonly Mutator[] = [
  () => ({ what: 'the file is missing', wholeFile: true }),
  () => ({ what: 'the file is empty', bytes: new Uint8Array(), wholeFile: true }),
  () => ({ what: 'the file is white space', bytes: fromBinary(' \n\n'), wholeFile: true }),
  () => ({ what: 'the file is a web page', bytes: fromBinary(html), wholeFile: true }),
  () => ({ what: 'the file is null', bytes: fromBinary('null'), wholeFile: true }),
  (bytes) => ({ what: 'the file is UTF-16', bytes: Buffer.from(new TextDecoder().decode(bytes), 'utf16le'), wholeFile: true }),
  (bytes, random) => {
    const end = random.integer(Math.max(1, bytes.length))
    return { what: `the file ends at byte ${end}`, bytes: bytes.slice(0, end) }
  },
  (bytes, random) => {
    const at = random.integer(bytes.length + 1)
    const wrong = [0x00, 0x80, 0xc3, 0xff][random.integer(4)] ?? 0xff
    return { what: `byte ${wrong} at ${at}`, bytes: Buffer.concat([bytes.slice(0, at), Buffer.from([wrong]), bytes.slice(at)]) }
  },
  (bytes, random) => {
    const text = toBinary(bytes)
    const lines = text.split('\n')
    const from = random.integer(lines.length)
    const count = 1 + random.integer(3)
    return { what: `lines ${from + 1} to ${from + count} are cut`, bytes: fromBinary(lines.toSpliced(from, count).join('\n')) }
  },
]

/** What may befall a file, by the end of its name. */
function mutatorsOf(path: string): readonly Mutator[] {
  if (path.endsWith('.csv')) return mutateCsv
  if (path.endsWith('.json')) return mutateJson
  if (path.endsWith('.parquet')) return anyBytes
  return anyText
}

/** Parquet is cut, and altered anywhere: in its pages, in what they say of themselves, in what the end of the file says of them. */
const anyBytes: readonly Mutator[] = [
  // A changed digit is another digit: without a checksum nobody can know, so nothing but an end in bounded time is asked for.
  ...Array.from(
    { length: 3 },
    (): Mutator => (bytes, random) => {
      const altered = bytes.slice()
      const places = Array.from({ length: 1 + random.integer(4) }, () => random.integer(bytes.length))
      for (const place of places) altered[place] = random.integer(256)
      return { what: `other bytes at ${places.join(', ')}`, bytes: altered }
    },
  ),
  (bytes, random) => {
    const end = random.integer(bytes.length)
    return { what: `the file ends at byte ${end}`, bytes: bytes.slice(0, end), wholeFile: true }
  },
  (bytes, random) => {
    const start = 1 + random.integer(bytes.length)
    return { what: `the file begins at byte ${start}`, bytes: bytes.slice(start), wholeFile: true }
  },
  (bytes, random) => {
    const byte = random.integer(256)
    return { what: `byte ${byte} at the end`, bytes: Buffer.concat([bytes, Buffer.from([byte])]), wholeFile: true }
  },
]

const anyText: readonly Mutator[] = [
  (bytes, random) => {
    const lines = toBinary(bytes).split('\n')
    const at = random.integer(lines.length)
    const junk = ['\tx: [', '- - :', 'x: "', '&a *b', '"']
    return {
      what: `line ${at + 1} is no YAML`,
      bytes: fromBinary(lines.toSpliced(at, 1, junk[random.integer(junk.length)] ?? '').join('\n')),
    }
  },
  (bytes, random) => {
    const lines = toBinary(bytes).split('\n')
    const at = random.integer(lines.length)
    const values = ['[]', '{}', '-1', '9'.repeat(400), 'null', '', 'x'.repeat(100_000), '!!binary x', '1970-01-01']
    const line = (lines[at] ?? '').replace(/:.*$/, `: ${values[random.integer(values.length)]}`)
    return { what: `line ${at + 1} has another value`, bytes: fromBinary(lines.with(at, line).join('\n')) }
  },
  (bytes) => ({ what: 'the file stands twice', bytes: Buffer.concat([bytes, Buffer.from('\n'), bytes]) }),
]

/** The copy of a publication that a seed stands for, damaged in one file; `undefined` where the change drawn does not fit the file. */
export function mutate(files: SourceBytes, random: Random): Mutant | undefined {
  const paths = [...files.keys()]
  const path = paths[random.integer(paths.length)] ?? ''
  const bytes = files.get(path) ?? new Uint8Array()
  const own = mutatorsOf(path)
  // Damage to rows and records is the richer half.
  const mutators = random.uniform() < 0.3 && own !== anyBytes ? anyFile : own
  const change = mutators[random.integer(mutators.length)]?.(bytes, random, path)
  if (change === undefined) return undefined
  const withBytes = (other: Uint8Array | undefined) => {
    const copy = new Map(files)
    if (other === undefined) copy.delete(path)
    else copy.set(path, other)
    return copy
  }
  const { what, reading, without, wholeFile } = change
  return {
    what,
    path,
    files: withBytes(change.bytes),
    ...(reading === undefined ? {} : { reading }),
    ...(without === undefined ? {} : { without: () => withBytes(without()) }),
    ...(wholeFile === undefined ? {} : { wholeFile }),
  }
}
