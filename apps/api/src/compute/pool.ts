import type { Worker } from 'node:worker_threads'
import type { Address } from '../http/address.ts'
import { ProblemError, problemResponse } from '../http/problem.ts'
import type { WorkerMessage } from './messages.ts'

export interface PoolOptions {
  readonly workers: number
  /** Starts a thread that says it is ready and then answers every address it is sent. */
  readonly start: () => Worker
  /** Milliseconds after which a computation is broken off. */
  readonly limit: number
  /** Milliseconds before the first threads start. Default: none. */
  readonly delay?: number
  /** Questions that may wait; beyond it they are turned away. */
  readonly waiting: number
  /** Told when a worker ended by itself or was ended. */
  readonly onLoss?: (reason: string) => void
}

export interface Pool {
  /** Computes an answer on a worker. Never rejects. */
  readonly answer: (address: Address) => Promise<Response>
  /** Whether questions wait or are being computed. */
  readonly busy: () => boolean
  readonly stop: () => Promise<void>
}

interface Job {
  readonly address: Address
  readonly settle: (response: Response) => void
}

interface Seat {
  readonly worker: Worker
  ready: boolean
  job?: Job | undefined
  timer?: NodeJS.Timeout | undefined
}

/** Starts threads that each hold the snapshot and answer one question at a time, in the order asked. */
export function createPool({ workers, start, delay = 0, limit, waiting, onLoss }: PoolOptions): Pool {
  const queue: Job[] = []
  const seats = new Set<Seat>()
  let stopped = false

  function hire(): void {
    const seat: Seat = { worker: start(), ready: false }
    seats.add(seat)
    seat.worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') seat.ready = true
      else finish(seat, new Response(message.body, { status: message.status, headers: message.headers }))
      next()
    })
    seat.worker.on('error', (error) => lose(seat, error.message))
    seat.worker.on('exit', (code) => lose(seat, `it ended with code ${code}`))
  }

  function lose(seat: Seat, reason: string): void {
    if (!seats.delete(seat)) return
    finish(seat, problemResponse(new ProblemError('failed', 'the computation broke off')))
    if (stopped) return
    onLoss?.(reason)
    // One that cannot even start would be hired again and again without pause.
    setTimeout(() => stopped || hire(), seat.ready ? 0 : 5_000).unref()
  }

  function finish(seat: Seat, response: Response): void {
    clearTimeout(seat.timer)
    const { job } = seat
    seat.job = undefined
    job?.settle(response)
  }

  function next(): void {
    for (const seat of seats) {
      if (!seat.ready || seat.job !== undefined) continue
      const job = queue.shift()
      if (job === undefined) return
      seat.job = job
      seat.timer = setTimeout(() => breakOff(seat), limit)
      seat.worker.postMessage(job.address)
    }
  }

  function breakOff(seat: Seat): void {
    // It works on until it has ended: nothing may be asked of it any more.
    seat.ready = false
    finish(seat, problemResponse(tooSlow(`the computation took longer than ${limit / 1_000} seconds and was broken off`)))
    seats.delete(seat)
    onLoss?.(`it computed for longer than ${limit / 1_000} seconds`)
    void seat.worker.terminate().then(() => stopped || hire())
  }

  // Not at once: a server that starts has better things to do with its processors than to load the snapshot twice.
  for (let count = 0; count < workers; count++) setTimeout(() => stopped || hire(), delay).unref()
  return {
    answer: (address) =>
      new Promise((settle) => {
        if (queue.length >= waiting) return settle(problemResponse(tooSlow('too many computations are waiting')))
        queue.push({ address, settle })
        next()
      }),
    busy: () => queue.length > 0 || [...seats].some(({ job }) => job !== undefined),
    async stop() {
      stopped = true
      for (const job of queue.splice(0)) job.settle(problemResponse(tooSlow('the server is stopping')))
      await Promise.all([...seats].map(({ worker }) => worker.terminate()))
    },
  }
}

function tooSlow(detail: string): ProblemError {
  return new ProblemError('too-slow', detail, [], { 'retry-after': '30' })
}
