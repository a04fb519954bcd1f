import type { Snapshot } from '@openfrontier/core/observatory'
import type { App, AppOptions } from '../app.ts'
import type { Pool } from '../compute/pool.ts'
import { ProblemError, problemResponse } from '../http/problem.ts'
import { healthAnswer } from './health-answer.ts'
import { type Serving, serveSnapshot } from './serving.ts'

export interface HostOptions {
  /** Loads the snapshot as it is now, verified; rejects where it is not what its manifest says. Records may be made when they are read. */
  readonly load: () => Promise<Snapshot>
  /** Starts the threads that compute over the snapshot of this id. */
  readonly hire: (snapshot: string) => Pool | undefined
  readonly options: Omit<AppOptions, 'delegate' | 'readiness'>
  readonly onEvent: (entry: { readonly event: string; readonly snapshot?: string; readonly reason?: string }) => void
}

/** Answers from one verified snapshot, and takes a new one while it answers. */
export interface Host {
  readonly fetch: App['fetch']
  /** Loads the snapshot anew. The one that answers stays until the new one is ready, and for good where the new one is broken. */
  readonly reload: () => Promise<void>
  readonly app: () => App | undefined
  /** No longer ready: a balancer is to send nobody here. */
  readonly leave: () => void
  readonly stop: () => Promise<void>
}

export function createHost({ load, hire, options, onEvent }: HostOptions): Host {
  let serving: Serving | undefined
  let rejected: string | undefined
  let leaving = false
  let loading: Promise<void> | undefined
  const readiness = () => ({
    status: leaving ? ('stopping' as const) : ('ready' as const),
    ...(rejected !== undefined && { rejected }),
  })

  async function take(): Promise<void> {
    try {
      const snapshot = await load()
      const { sha256: id } = snapshot.manifest
      rejected = undefined
      if (id === serving?.manifest.sha256) return
      const next = serveSnapshot(snapshot, hire(id), { ...options, readiness })
      const former = serving
      // While another answers, this one is made whole before it takes over. With none before it callers are let in at once: every byte
      // is verified, and who comes before the records are made waits for them.
      if (former !== undefined) await orStop(next, next.prepare())
      serving = next
      onEvent({ event: 'ready', snapshot: id })
      if (former === undefined) void next.prepare().catch((error: unknown) => giveUp(next, error))
      else void former.retire()
    } catch (error) {
      refuse(error)
    }
  }

  /** What was taken for a snapshot turns out to hold no records. */
  function giveUp(broken: Serving, error: unknown): void {
    if (serving !== broken) return
    serving = undefined
    void broken.stop()
    refuse(error)
  }

  function refuse(error: unknown): void {
    rejected = error instanceof Error ? error.message : String(error)
    onEvent({ event: 'snapshot-rejected', reason: rejected })
  }

  /** The API that answers; made now where nobody has asked for it yet. */
  function open(): App | undefined {
    const current = serving
    try {
      return current?.app()
    } catch (error) {
      if (current !== undefined) giveUp(current, error)
      return undefined
    }
  }

  function notReady(request: Request): Response {
    const reason = rejected ?? 'the snapshot is being loaded'
    const health = healthAnswer(request, { status: 'not-ready', reason }, options.log)
    return health ?? problemResponse(new ProblemError('not-ready', reason, [], { 'retry-after': '1' }))
  }

  /** Answers while the API over the snapshot is not made: says that it is ready, or makes it. */
  function answerEarly({ manifest }: Serving, request: Request, more: Readonly<Record<string, string>> | undefined) {
    const state = { ...readiness(), snapshot: manifest.sha256, dataThrough: manifest.dataThrough }
    return healthAnswer(request, state, options.log) ?? open()?.fetch(request, more) ?? notReady(request)
  }

  return {
    fetch(request, more) {
      if (serving === undefined) return notReady(request)
      return serving.isOpen() ? serving.app().fetch(request, more) : answerEarly(serving, request, more)
    },
    reload() {
      // One at a time: whoever asks meanwhile waits for a load that begins after asking.
      const next = (loading ?? Promise.resolve()).then(take)
      loading = next
      return next
    },
    app: open,
    leave: () => {
      leaving = true
    },
    async stop() {
      leaving = true
      await serving?.stop()
    },
  }
}

async function orStop(serving: Serving, preparation: Promise<void>): Promise<void> {
  try {
    await preparation
  } catch (error) {
    await serving.stop()
    throw error
  }
}
