import type { Worker } from 'node:worker_threads'

/** What a thread says: that it is ready, or how a computation went. */
export type ThreadMessage<T> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly number: number; readonly result: T }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }

export type Limited<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed' }

interface Job<T> {
  readonly number: number
  readonly message: object
  readonly limit: number
  readonly settle: (answer: Limited<T>) => void
}

interface QueueOptions {
  readonly start: () => Worker
  /** Milliseconds for one computation, once the thread is ready, where the question does not bring its own. */
  readonly limit: number
  /** Milliseconds for the thread to become ready. */
  readonly startLimit: number
  /** Computations that may wait; more are turned away. */
  readonly waiting: number
}

/** Computes on one thread, one after the other; what takes too long is ended with its thread, and a new one begins. Never rejects. */
export function createLimitedQueue<T>({
  start,
  limit,
  startLimit,
  waiting,
}: QueueOptions): (message: object, limit?: number) => Promise<Limited<T>> {
  const jobs: Job<T>[] = []
  let thread: Worker | undefined
  let isReady = false
  let current: Job<T> | undefined
  let timer: NodeJS.Timeout | undefined
  let count = 0

  function hire(): void {
    const hired = start()
    thread = hired
    isReady = false
    hired.unref()
    hired.on('message', (message: ThreadMessage<T>) => {
      if (hired === thread) hear(message)
    })
    const lost = () => {
      if (hired === thread) dismiss({ kind: 'failed' })
    }
    hired.on('error', lost)
    hired.on('exit', lost)
  }

  function hear(message: ThreadMessage<T>): void {
    if (message.kind === 'ready') {
      isReady = true
      if (current) watch(current.limit)
    } else if (message.number === current?.number) {
      finish(message.kind === 'done' ? { kind: 'done', result: message.result } : { kind: 'failed' })
    }
  }

  function watch(time: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => dismiss({ kind: 'too-long' }), time)
  }

  function dismiss(answer: Limited<T>): void {
    const gone = thread
    thread = undefined
    void gone?.terminate()
    if (current) finish(answer)
  }

  function finish(answer: Limited<T>): void {
    clearTimeout(timer)
    const done = current
    current = undefined
    done?.settle(answer)
    next()
  }

  function next(): void {
    if (current !== undefined) return
    current = jobs.shift()
    if (current === undefined) return
    if (thread === undefined) hire()
    watch(isReady ? current.limit : startLimit)
    thread?.postMessage({ number: current.number, ...current.message })
  }

  return (message, own = limit) =>
    new Promise((settle) => {
      if (jobs.length >= waiting) return settle({ kind: 'busy' })
      count += 1
      jobs.push({ number: count, message, limit: own, settle })
      next()
    })
}
