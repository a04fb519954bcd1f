import { parseArgs } from 'node:util'

export interface ServerOptions {
  readonly port: number
  /** Address to listen on; undefined: all. */
  readonly host: string | undefined
  /** Threads that compute what takes long; each holds the snapshot once more. 0: no threads, the server computes in between. */
  readonly workers: number
  /** Whether to compute the metrics as they stand before anybody asks. */
  readonly warm: boolean
}

/** A wrong flag or setting; the message is for whoever started the server. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

/** Reads flags, then environment, then defaults. Throws an `OptionError` that says what was expected. */
export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): ServerOptions {
  const { port, host, workers, 'no-warm': noWarm } = parse(args)
  return {
    port: readNumber('the port', port ?? environment['OPENFRONTIER_API_PORT'] ?? '8787', 0, 65_535),
    host: host ?? environment['OPENFRONTIER_API_HOST'],
    workers: readNumber('the number of workers', workers ?? environment['OPENFRONTIER_API_WORKERS'] ?? '1', 0, 64),
    warm: noWarm !== true,
  }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' }, workers: { type: 'string' }, 'no-warm': { type: 'boolean' } },
    })
    return values
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new OptionError(`${words}; the flags are --port, --host, --workers and --no-warm`)
  }
}

function readNumber(what: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new OptionError(`${what} is a whole number from ${least} to ${most}, not "${text}"`)
  return value
}
