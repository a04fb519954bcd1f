import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Started {
  readonly child: ChildProcess
  readonly port: number
  /** Milliseconds from the start of the process to its first ready answer. */
  readonly readyAfter: number
}

/** Starts a built API server and waits until it says that it is ready. */
export async function startApi(main: string, flags: readonly string[]): Promise<Started> {
  const started = performance.now()
  const child = spawn(process.execPath, [main, '--port', '0', '--rate-limit', '1000000000', ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (chunk) => {
      text += chunk
      const found = /"event":"listening","port":(\d+)/.exec(text)?.[1]
      if (found !== undefined) resolve(Number(found))
      if (text.length > 100_000) text = ''
    })
    child.once('exit', () => reject(new Error(text)))
  })
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    await response?.text()
    if (response?.status === 200) return { child, port, readyAfter: performance.now() - started }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export async function startBare(script: string, body: string): Promise<Omit<Started, 'readyAfter'>> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, body], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve) => child.stdout?.once('data', (chunk) => resolve(Number(String(chunk)))))
  return { child, port }
}

/** Resident megabytes of a process, where the system tells. */
export function residentMegabytes({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024
  } catch {
    return Number.NaN
  }
}
