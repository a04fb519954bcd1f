#!/usr/bin/env node
import { exitCodes } from './errors.ts'
import { run } from './run.ts'
import { terminalOf } from './terminal.ts'

// A reader that stops early, like `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.answered)
})

const terminal = terminalOf(process)
try {
  process.exitCode = await run(process.argv.slice(2), terminal)
} catch (error) {
  const message = error instanceof Error ? (process.env.OPENFRONTIER_TRACE ? error.stack : error.message) : error
  terminal.warn(`error: ${message}\n`)
  process.exitCode = exitCodes.failed
}
