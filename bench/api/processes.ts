import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'

export interface Started {
  readonly child: ChildProcess
  readonly port: number
  /** Milliseconds from the start of the process to its first ready answer. */
  readonly readyAfter: number
}

/**
 * Starts a built API server and waits until it says that it is ready. Its log goes to a file: read through a pipe by whoever measures, it
 * would hold the server up while the reader is busy.
 */
export async function startApi(main: string, flags: readonly string[], log: string): Promise<Started> {
  const file = openSync(log, 'w')
  const started = performance.now()
  const child = spawn(process.execPath, [main, '--port', '0', '--rate-limit', '1000000000', ...flags], {
    stdio: ['ignore', 'ignore', file],
  })
  closeSync(file)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const until = async <T>(found: () => T | undefined | Promise<T | undefined>): Promise<T> => {
    for (;;) {
      const value = await found()
      if (value !== undefined) return value
      if (ended) throw new Error(readFileSync(log, 'utf8').slice(-2_000))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const port = Number(await until(() => /"event":"listening","port":(\d+)/.exec(readFileSync(log, 'utf8'))?.[1]))
  const readyAfter = await until(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`)
    await response.text()
    return response.status === 200 ? performance.now() - started : undefined
  })
  return { child, port, readyAfter }
}

export async function startBare(script: string, body: string): Promise<Omit<Started, 'readyAfter'>> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, body], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve) => child.stdout?.once('data', (chunk) => resolve(Number(String(chunk)))))
  return { child, port }
}

/** Ends a process at once, as losing power would, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Resident megabytes of a process, where the system tells. */
export function residentMegabytes({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024
  } catch {
    return Number.NaN
  }
}
