import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Running {
  readonly child: ChildProcess
  readonly errors: () => string
  readonly exited: Promise<number | null>
  /** The entries of its log so far. */
  readonly entries: () => readonly { readonly event: string; readonly port?: number }[]
}

/** Starts the server from source, as a process of its own. Whoever starts it kills it. */
export function startServer(flags: readonly string[], environment: Readonly<Record<string, string>> = {}): Running {
  const file = join(import.meta.dirname, '..', 'main.ts')
  const child = spawn(process.execPath, ['--conditions=openfrontier-source', '--import', 'tsx', file, '--no-warm', ...flags], {
    env: { ...process.env, ...environment },
  })
  let text = ''
  child.stderr.on('data', (chunk) => (text += chunk))
  return {
    child,
    errors: () => text,
    exited: once(child, 'close').then(([code]) => code),
    entries: () =>
      text
        .split('\n')
        .slice(0, -1)
        .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])),
  }
}

/** Waits for an entry of the log; throws what the server said where it ends before. */
export async function untilLogged({ entries, errors, exited }: Running, event: string): Promise<void> {
  while (!entries().some((entry) => entry.event === event)) {
    const ended = await Promise.race([exited.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 25))])
    if (ended === true) throw new Error(errors())
  }
}

export async function portOf(running: Running, event = 'ready'): Promise<number> {
  await untilLogged(running, 'listening')
  await untilLogged(running, event)
  return running.entries().find((entry) => entry.event === 'listening')?.port ?? 0
}
