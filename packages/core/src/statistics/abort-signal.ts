/** What is read of an `AbortSignal`. Of a worker that cannot hear events while it computes, a getter over shared memory will do. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
}

/** Throws the reason of a signal that is aborted. */
export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new Error('aborted')
}
