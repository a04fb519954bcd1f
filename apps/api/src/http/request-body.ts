import { ProblemError } from './problem.ts'

/** Bytes a body may have, and how deep brackets may nest in it. */
export const bodyLimits = { bytes: 262_144, depth: 32 } as const

/** The JSON text of a request's body, checked for size, kind and depth. Throws a `ProblemError`. */
export async function readBody(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new ProblemError('unsupported-media-type', 'the body is not declared as JSON', [
      { field: 'content-type', found: type || 'nothing', expected: 'application/json' },
    ])
  }
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimits.bytes) throw tooLarge()
  const text = decode(await collect(request))
  if (depthOf(text) > bodyLimits.depth) {
    throw malformed('it is nested too deeply', `brackets within brackets, at most ${bodyLimits.depth} deep`)
  }
  try {
    JSON.parse(text)
  } catch {
    throw malformed('it is not JSON', 'JSON')
  }
  return text
}

async function collect(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
    if (done || value === undefined) break
    size += value.byteLength
    if (size > bodyLimits.bytes) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformed('it is not UTF-8', 'JSON in UTF-8')
  }
}

/** Deepest nesting of brackets outside of strings: found before parsing, which would follow them all the way down. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at++
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth)
    else if (letter === ']' || letter === '}') depth--
  }
  return deepest
}

function tooLarge(): ProblemError {
  return new ProblemError('body-not-accepted', 'the body is too large', [
    { field: 'body', found: `more than ${bodyLimits.bytes} bytes`, expected: `at most ${bodyLimits.bytes} bytes` },
  ])
}

function malformed(detail: string, expected: string): ProblemError {
  return new ProblemError('malformed-request', `the body cannot be read: ${detail}`, [{ field: 'body', found: detail, expected }])
}
