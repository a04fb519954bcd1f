import { standingHeaders, storedFor } from './headers.ts'
import { type Encoding, encodings } from './negotiate.ts'

/** Makes a body smaller. Given by the runtime; without one, bodies go out as they are. */
export type Compress = (encoding: Encoding, body: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>

/** A body as it is sent, with its headers, all but the request's id. */
export interface Variant {
  /** Short texts as strings: Node sends those in one write with the headers. */
  readonly body: Uint8Array<ArrayBuffer> | string
  readonly headers: Readonly<Record<string, string>>
}

/** A whole answer, kept ready: plain, and compressed once somebody asked for it. */
export interface StoredAnswer {
  readonly tag: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly plain: Variant
  readonly compressed: Map<Encoding, Variant>
}

/** Below this many bytes compression saves less than it costs. */
const smallest = 1_024
/** Up to this many bytes a text is sent faster as a string. */
const shortText = 16_384
const passedOn = ['content-type', 'content-disposition', 'link', 'x-total-count']

/**
 * Keeps an answer. Its tag is a digest of the snapshot, the address and the bytes, so that it changes with any of them,
 * also when only the code that computes the answer has changed.
 */
export async function storeAnswer(snapshot: string, key: string, response: Response): Promise<StoredAnswer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const tag = await digest(`${snapshot}\n${key}\n`, bytes)
  const own = Object.fromEntries(passedOn.flatMap((name) => pair(name, response.headers.get(name))))
  const headers = {
    ...standingHeaders(own['content-type'] ?? ''),
    ...own,
    'cache-control': storedFor,
    etag: `"${tag}"`,
    vary: 'accept, accept-encoding',
    'openfrontier-snapshot': snapshot,
    'content-length': String(bytes.byteLength),
  }
  const isText = !/^(?:image\/png|application\/vnd)/.test(own['content-type'] ?? '')
  const body = isText && bytes.byteLength <= shortText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes
  return { tag, bytes, plain: { body, headers }, compressed: new Map() }
}

/** The variant of an answer in an encoding: the plain one where the answer is small, or nothing compresses. */
export function variantOf(
  answer: StoredAnswer,
  encoding: Encoding | undefined,
  compress: Compress | undefined,
): Variant | Promise<Variant> {
  if (encoding === undefined || compress === undefined || answer.bytes.byteLength < smallest) return answer.plain
  return answer.compressed.get(encoding) ?? compressed(answer, encoding, compress)
}

/** Bytes an answer may come to occupy with all its variants. */
export function bytesOf(answer: StoredAnswer): number {
  return 4_096 + answer.bytes.byteLength * (1 + encodings.length / 2)
}

async function compressed(answer: StoredAnswer, encoding: Encoding, compress: Compress): Promise<Variant> {
  const body = await compress(encoding, answer.bytes)
  const variant = {
    body,
    headers: {
      ...answer.plain.headers,
      etag: `"${answer.tag}-${encoding}"`,
      'content-encoding': encoding,
      'content-length': String(body.byteLength),
    },
  }
  answer.compressed.set(encoding, variant)
  return variant
}

async function digest(head: string, body: Uint8Array): Promise<string> {
  const prefix = new TextEncoder().encode(head)
  const bytes = new Uint8Array(prefix.byteLength + body.byteLength)
  bytes.set(prefix)
  bytes.set(body, prefix.byteLength)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...hash.subarray(0, 18)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

function pair(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]]
}
