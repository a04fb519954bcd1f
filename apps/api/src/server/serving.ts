import { createObservatory, type Snapshot } from '@openfrontier/core/observatory'
import { type App, type AppOptions, createApp } from '../app.ts'
import type { Pool } from '../compute/pool.ts'

/** A verified snapshot that is answered from. */
export interface Serving {
  readonly manifest: Snapshot['manifest']
  /** Whether the API over it is made. */
  readonly isOpen: () => boolean
  /** The API over it, made when it is first asked for. Throws where no records can be made of the snapshot. */
  readonly app: () => App
  /** Makes all records, then the API over them, in steps that let others be answered in between. */
  readonly prepare: () => Promise<void>
  /** Lets threads finish what was asked of them, then ends them. */
  readonly retire: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Milliseconds between looks at whether threads have finished. */
const pause = 250

/** Answers from a verified snapshot, whose records may be made when they are first read. */
export function serveSnapshot(snapshot: Snapshot, pool: Pool | undefined, options: Omit<AppOptions, 'delegate'>): Serving {
  let opened: App | undefined
  const app = () => {
    opened ??= createApp(createObservatory(snapshot), { ...options, delegate: pool?.answer })
    return opened
  }
  const stop = async () => pool?.stop()
  return {
    manifest: snapshot.manifest,
    isOpen: () => opened !== undefined,
    app,
    async prepare() {
      for (const kind of Object.keys(snapshot)) {
        await othersFirst()
        Reflect.get(snapshot, kind)
      }
      await othersFirst()
      app()
    },
    async retire() {
      while (pool?.busy() === true) await new Promise((resolve) => setTimeout(resolve, pause).unref())
      await stop()
    },
    stop,
  }
}

function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
