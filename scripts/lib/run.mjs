// Running other programs: one place for the environment they get and for how a failure is told.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const pnpm = 'pnpm@12.21.0'

const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Runs a program to its end. Resolves to its exit code. `quiet` sends its output to stderr. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', quiet ? process.stderr : 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/** Starts a program that goes on running; its output goes where ours goes. */
export function start(command, args, { env = {}, cwd = root } = {}) {
  return spawn(command, args, { cwd, env: { ...environment, ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
}

/** Installs what is missing; a second's work when nothing is. */
export async function install() {
  // `--yes`, since npm can be set to refuse what it would have to fetch.
  const code = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--silent'], { quiet: true })
  if (code !== 0) throw new Error('installing the dependencies failed; see above')
}

/** Builds every package and app, each after what it depends on; unchanged ones come from the cache. */
export function build() {
  return run(join(root, 'node_modules', '.bin', 'turbo'), ['run', 'build', '--output-logs=errors-only', '--ui=stream'])
}

/** A port from the environment or the default. Throws where it is not a port. */
export function portFrom(name, fallback) {
  const text = process.env[name]
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${name} is "${text}"; expected a port from 1 to 65535`)
  return port
}

/** Whether nothing listens on a port. */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/** Waits until an address answers with success, or the program that serves it has ended. */
export async function untilServed(address, child, seconds = 60) {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the program that serves ${address} ended with code ${child.exitCode}`)
    try {
      const response = await fetch(address)
      if (response.ok) return
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`${address} did not answer within ${seconds} s`)
}
