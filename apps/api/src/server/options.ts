import { parseArgs } from 'node:util'

export interface ServerOptions {
  readonly port: number
  /** Address to listen on; undefined: all. */
  readonly host: string | undefined
  /** Threads that compute what takes long; each holds the snapshot once more. 0: no threads, the server computes in between. */
  readonly workers: number
  /** Folder with a snapshot, watched for a newer one; undefined: the one that comes with the package. */
  readonly snapshot: string | undefined
  /** What a caller may ask in a minute; 0: no limit. */
  readonly rateLimit: number
  /** Proxies in front whose word on who is asking is taken. */
  readonly trustedProxies: number
  /** Where rate limits are counted for all replicas; undefined: in this process. */
  readonly redisUrl: string | undefined
  /** Where callers reach this server, for feeds. */
  readonly publicAddress: string | undefined
  /** Whether to compute the metrics as they stand before anybody asks. */
  readonly warm: boolean
}

/** A wrong flag or setting; the message is for whoever started the server. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

/** Reads flags, then environment, then defaults. Throws an `OptionError` that says what was expected. */
export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): ServerOptions {
  const { port, host, workers, snapshot, 'rate-limit': rateLimit, 'no-warm': noWarm } = parse(args)
  return {
    port: readNumber('the port', port ?? environment['OPENFRONTIER_API_PORT'] ?? '8787', 0, 65_535),
    host: host ?? environment['OPENFRONTIER_API_HOST'],
    workers: readNumber('the number of workers', workers ?? environment['OPENFRONTIER_API_WORKERS'] ?? '1', 0, 64),
    snapshot: snapshot ?? environment['OPENFRONTIER_SNAPSHOT'],
    rateLimit: readNumber('the rate limit', rateLimit ?? environment['OPENFRONTIER_RATE_LIMIT'] ?? '1200', 0, 1_000_000_000),
    trustedProxies: readNumber('the number of trusted proxies', environment['OPENFRONTIER_TRUSTED_PROXIES'] ?? '0', 0, 16),
    redisUrl: environment['REDIS_URL'],
    publicAddress: environment['OPENFRONTIER_API_ADDRESS']?.replace(/\/+$/, ''),
    warm: noWarm !== true,
  }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        workers: { type: 'string' },
        snapshot: { type: 'string' },
        'rate-limit': { type: 'string' },
        'no-warm': { type: 'boolean' },
      },
    })
    return values
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new OptionError(`${words}; the flags are --port, --host, --workers, --snapshot, --rate-limit and --no-warm`)
  }
}

function readNumber(what: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new OptionError(`${what} is a whole number from ${least} to ${most}, not "${text}"`)
  return value
}
