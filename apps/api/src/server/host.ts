import type { Observatory } from '@openfrontier/core/observatory'
import { type App, type AppOptions, createApp } from '../app.ts'
import type { Pool } from '../compute/pool.ts'
import { standingHeaders } from '../http/headers.ts'
import { ProblemError, problemResponse } from '../http/problem.ts'

export interface HostOptions {
  /** Loads the snapshot as it is now; rejects where it is not what its manifest says. */
  readonly load: () => Promise<Observatory>
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

interface Serving {
  readonly app: App
  readonly snapshot: string
  readonly pool: Pool | undefined
}

/** Milliseconds between looks at whether a former snapshot's threads have finished. */
const pause = 250

export function createHost({ load, hire, options, onEvent }: HostOptions): Host {
  let serving: Serving | undefined
  let rejected: string | undefined
  let leaving = false
  let loading: Promise<void> | undefined

  async function take(): Promise<void> {
    try {
      const observatory = await load()
      const snapshot = observatory.facts.snapshot.manifest.sha256
      rejected = undefined
      if (snapshot === serving?.snapshot) return
      const pool = hire(snapshot)
      const readiness = () => ({
        status: leaving ? ('stopping' as const) : ('ready' as const),
        ...(rejected !== undefined && { rejected }),
      })
      const former = serving
      serving = { app: createApp(observatory, { ...options, delegate: pool?.answer, readiness }), snapshot, pool }
      onEvent({ event: 'ready', snapshot })
      if (former?.pool !== undefined) void retire(former.pool)
    } catch (error) {
      rejected = error instanceof Error ? error.message : String(error)
      onEvent({ event: 'snapshot-rejected', reason: rejected })
    }
  }

  return {
    fetch: (request, more) => serving?.app.fetch(request, more) ?? notReady(request, rejected),
    reload() {
      // One at a time: whoever asks meanwhile waits for a load that begins after asking.
      const next = (loading ?? Promise.resolve()).then(take)
      loading = next
      return next
    },
    app: () => serving?.app,
    leave: () => {
      leaving = true
    },
    async stop() {
      leaving = true
      await serving?.pool?.stop()
    },
  }
}

/** Lets threads finish what was asked of them before the swap. */
async function retire(pool: Pool): Promise<void> {
  while (pool.busy()) await new Promise((resolve) => setTimeout(resolve, pause).unref())
  await pool.stop()
}

function notReady(request: Request, reason: string | undefined): Response {
  const { pathname } = new URL(request.url)
  const json = { ...standingHeaders('application/json'), 'content-type': 'application/json', 'cache-control': 'no-store' }
  if (pathname === '/healthz') return new Response('{"status":"ok"}', { headers: json })
  const why = reason ?? 'the snapshot is being loaded'
  if (pathname === '/readyz') return new Response(JSON.stringify({ status: 'not-ready', reason: why }), { status: 503, headers: json })
  return problemResponse(new ProblemError('not-ready', why, [], { 'retry-after': '1' }))
}
