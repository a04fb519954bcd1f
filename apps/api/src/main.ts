// Starts the API: `node dist/main.js --port 8787`.
import { OptionError, readOptions } from './server/options.ts'
import { type Served, serve } from './server/serve.ts'
import { flushLog, writeLog } from './server/write-log.ts'

process.on('exit', flushLog)

try {
  const options = readOptions(process.argv.slice(2), process.env)
  const served = await serve(options)
  process.on('SIGHUP', () => void served.reload())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(served, signal))
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}

async function leave(served: Served, signal: string): Promise<void> {
  writeLog({ event: 'stopping', signal })
  await served.stop()
  writeLog({ event: 'stopped' })
  process.exit(0)
}

/** One line for whoever started it; the stack only of what nobody foresaw. */
function explain(error: unknown): string {
  if (error instanceof OptionError) return `Open Frontier API: ${error.message}`
  if (!(error instanceof Error)) return `Open Frontier API: ${String(error)}`
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? error.port : ''
    return `Open Frontier API: port ${port} is taken; choose another with --port or OPENFRONTIER_API_PORT`
  }
  return `Open Frontier API: ${error.stack ?? error.message}`
}
