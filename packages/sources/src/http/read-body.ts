/** Thrown where an answer is larger than it may be; trying again would not make it smaller. */
export class TooLargeError extends Error {}

/**
 * The body of an answer. Rejects with `TooLargeError` as soon as it is larger than `limit` bytes, and with an `Error` when
 * nothing comes for `idle` milliseconds: a server may be slow, but it may not stop.
 */
export async function readBody(response: Response, limit: number, idle: number): Promise<Uint8Array> {
  const declared = Number(response.headers.get('content-length') ?? 0)
  if (declared > limit) {
    await response.body?.cancel()
    throw new TooLargeError(`at most ${limit} bytes are expected, ${declared} are announced`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  while (reader !== undefined) {
    const { done, value } = await withinTime(reader.read(), idle).catch(async (error: unknown) => {
      await reader.cancel().catch(() => undefined)
      throw error
    })
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw new TooLargeError(`at most ${limit} bytes are expected, more came`)
    }
    chunks.push(value)
  }
  const body = new Uint8Array(size)
  let place = 0
  for (const chunk of chunks) {
    body.set(chunk, place)
    place += chunk.length
  }
  return body
}

async function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`timeout: nothing came for ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
