import { ask, openConnection, requestText } from './ask.ts'

export interface LoadResult {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

export interface LoadOptions {
  readonly port: number
  /** What to ask; a function gives each request its own address. */
  readonly path: string | ((request: number) => string)
  readonly headers?: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
}

/** Asks over kept connections, each as soon as it has its answer, and measures. */
export async function runLoad({ port, path, headers, connections, seconds }: LoadOptions): Promise<LoadResult> {
  const next = requests(path, headers)
  const durations: number[] = []
  let failed = 0
  const end = performance.now() + 1_000 * seconds
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await openConnection(port)
      while (performance.now() < end && !socket.destroyed) {
        const started = performance.now()
        if (await ask(socket, next())) durations.push(performance.now() - started)
        else failed++
      }
      socket.destroy()
    }),
  )
  return resultOf(durations, failed, seconds)
}

/** The text of one request after the other. */
export function requests(path: LoadOptions['path'], headers: LoadOptions['headers']): () => string {
  if (typeof path === 'string') {
    const text = requestText(path, headers)
    return () => text
  }
  let count = 0
  return () => requestText(path(count++), headers)
}

export function resultOf(durations: number[], failed: number, seconds: number): LoadResult {
  durations.sort((x, y) => x - y)
  return { perSecond: durations.length / seconds, p50: quantile(durations, 0.5), p99: quantile(durations, 0.99), failed }
}

/** A quantile of sorted values. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
