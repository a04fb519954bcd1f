import type { Adapter } from '../adapter.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { matchPath } from '../files/path-pattern.ts'
import { fromBinary, toBinary } from './binary.ts'
import type { SourceBytes } from './read-bytes.ts'

/** Length beyond which a text in JSON is cut. */
const longestText = 300

/**
 * Each file of a publication with at most `size` of its rows, evenly spaced, well filled and of ordinary length, or of its records at every
 * level; and `size` of the documents that share a pattern, where there are more than `folder`. Bytes stay as they are: so does the
 * encoding.
 */
export function sampleFiles(adapter: Adapter, files: SourceBytes, size: number, folder = Number.POSITIVE_INFINITY): SourceBytes {
  const paths = adapter.files.flatMap((file) => {
    const found = [...files.keys()].filter((path) => matchPath(file.path, path) !== undefined).sort()
    return found.length > folder && !file.path.endsWith('.csv') ? spaced(found, size) : found
  })
  return new Map(paths.map((path) => [path, sampleFile(path, files.get(path) ?? new Uint8Array(), size)]))
}

function sampleFile(path: string, bytes: Uint8Array, size: number): Uint8Array {
  if (path.endsWith('.csv')) return fromBinary(sampleCsv(path, toBinary(bytes), size))
  if (path.endsWith('.json')) {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return new TextEncoder().encode(`${JSON.stringify(thin(value, size), null, 1)}\n`)
  }
  return bytes
}

function sampleCsv(path: string, text: string, size: number): string {
  // Some files open with lines of remarks.
  const remarks = /^(?:#[^\n]*\n)*/.exec(text)?.[0] ?? ''
  const table = text.slice(remarks.length)
  const lines = table.split(/\r?\n|\r/)
  const parsed = parseCsv({ path, text: table }).rows
  const rows = parsed.map(({ line, cells }, index) => ({
    text: lines
      .slice(line - 1, (parsed[index + 1]?.line ?? lines.length + 1) - 1)
      .join('\n')
      .trimEnd(),
    filled: cells.filter((cell) => cell !== '').length,
  }))
  const [header, ...data] = rows
  const typical = data.map(({ text }) => text.length).sort((x, y) => x - y)[Math.floor(data.length / 2)] ?? 0
  const step = Math.max(1, data.length / size)
  const chosen: string[] = []
  for (let from = 0; from < data.length; from += step) {
    const near = data.slice(Math.floor(from), Math.max(Math.floor(from) + 1, Math.floor(from + step)))
    const [best] = near.sort((x, y) => y.filled - x.filled || Math.abs(x.text.length - typical) - Math.abs(y.text.length - typical))
    if (best !== undefined) chosen.push(best.text)
  }
  return `${remarks}${[header?.text ?? '', ...chosen].join('\n')}\n`
}

function thin(value: unknown, size: number): unknown {
  if (typeof value === 'string') return value.slice(0, longestText)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return spaced(value, size).map((item) => thin(item, size))
  const entries = Object.entries(value)
  const isMap = entries.every(([, inner]) => typeof inner === 'object' && inner !== null && !Array.isArray(inner))
  return Object.fromEntries((isMap ? spaced(entries, size) : entries).map(([key, inner]) => [key, thin(inner, size)]))
}

function spaced<T>(items: readonly T[], size: number): T[] {
  if (items.length <= size) return [...items]
  return Array.from({ length: size }, (_, index) => items[Math.floor((index * items.length) / size)]).flatMap((item) =>
    item === undefined ? [] : [item],
  )
}
