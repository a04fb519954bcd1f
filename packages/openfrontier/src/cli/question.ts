import { createInterface } from 'node:readline/promises'
import type { Terminal } from './terminal.ts'

/** Asks the person at the terminal; where there is none, says no and how to say yes. */
export async function askReader(terminal: Terminal, about: string, question: string, otherwise: string): Promise<boolean> {
  terminal.warn(about)
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    terminal.warn(`  not taken; ${otherwise}\n`)
    return false
  }
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await reader.question(`${question} [y/N] `)).trim())
  } finally {
    reader.close()
  }
}
