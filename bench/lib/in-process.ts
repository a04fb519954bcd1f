import { execFileSync, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer } from './benchmark.ts'

const fromSource = ['--conditions=openfrontier-source', '--import', 'tsx', '--max-old-space-size=6000']

/** Runs one benchmark in a process of its own, so that none inherits the heap or the compiled code of another. */
export function runInProcess(name: string): Promise<Answer> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('../run.ts', import.meta.url)), ['--child', name], { execArgv: fromSource })
    let answer: Answer = { kind: 'failed', why: 'it ended without an answer' }
    child.on('message', (message: Answer) => {
      answer = message
    })
    child.on('exit', () => resolve(answer))
  })
}

/** What a fresh process prints as JSON for a piece of code, run as users run it: built packages, no loader. */
export function inFreshProcess(folder: string, code: string, options: readonly string[] = []): unknown {
  return JSON.parse(execFileSync(process.execPath, [...options, '--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' }))
}
