import { type AbortSignalLike, throwIfAborted } from '../abort-signal.ts'

/** How far a fit has come. */
export interface BradleyTerryProgress {
  /** Reading battles, searching the ratings (`done` steps, of which a handful is enough), or working out the covariance. */
  readonly stage: 'battles' | 'ratings' | 'covariance'
  readonly done: number
  /** Where it is known beforehand. */
  readonly total?: number
}

/** What a fit calls now and then: it tells of progress, and throws once the caller wants no more. */
export type Checkpoint = (stage: BradleyTerryProgress['stage'], done: number, total?: number) => void

export interface CheckpointOptions {
  /** Looked at every few thousand battles and before each step: once aborted, its reason is thrown. */
  readonly signal?: AbortSignalLike
  readonly onProgress?: (progress: BradleyTerryProgress) => void
}

/** Battles between two checkpoints: some milliseconds of work. */
export const battlesBetween = 0x10000

export function checkpointOf({ signal, onProgress }: CheckpointOptions): Checkpoint {
  return (stage, done, total) => {
    throwIfAborted(signal)
    onProgress?.({ stage, done, ...(total !== undefined && { total }) })
    throwIfAborted(signal)
  }
}

/** Whether a checkpoint is due at a battle. */
export function isDue(index: number): boolean {
  return index % battlesBetween === 0
}
