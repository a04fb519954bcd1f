/** A fit off the main thread: posts its progress and its ratings, and stops when the shared flag is raised. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Battle, type BradleyTerryProgress, fitBradleyTerry } from '@openfrontier/core/statistics'

export interface FitInWorkerData {
  readonly battles: readonly Battle[]
  /** One 32-bit integer: not 0 means stop. A worker that computes hears no events, but it can read shared memory. */
  readonly stop: SharedArrayBuffer
}

export type FitInWorkerMessage =
  | { readonly kind: 'progress'; readonly progress: BradleyTerryProgress }
  | { readonly kind: 'ratings'; readonly ratings: ReturnType<typeof fitBradleyTerry>['ratings'] }
  | { readonly kind: 'stopped'; readonly reason: string }

const { battles, stop }: FitInWorkerData = workerData
const flag = new Int32Array(stop)
const post = (message: FitInWorkerMessage) => parentPort?.postMessage(message)
const signal = {
  get aborted() {
    return Atomics.load(flag, 0) !== 0
  },
  reason: new Error('the caller has had enough'),
}

try {
  const { ratings } = fitBradleyTerry({ battles }, { signal, onProgress: (progress) => post({ kind: 'progress', progress }) })
  post({ kind: 'ratings', ratings })
} catch (error) {
  post({ kind: 'stopped', reason: error instanceof Error ? error.message : String(error) })
}
