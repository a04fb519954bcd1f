// The API and the site as two programs, started and stopped together.
import { join } from 'node:path'
import { isFree, root, start, untilServed } from './run.mjs'

/** Starts both on given ports. Throws where a port is taken or one of them does not come up. */
export async function serve({ apiPort, sitePort }) {
  for (const [port, name, variable] of [
    [apiPort, 'the API', 'OPENFRONTIER_API_PORT'],
    [sitePort, 'the site', 'OPENFRONTIER_SITE_PORT'],
  ]) {
    if (!(await isFree(port))) throw new Error(`port ${port}, on which ${name} would be served, is taken; set ${variable} to another`)
  }
  const apiAddress = `http://localhost:${apiPort}`
  const siteAddress = `http://localhost:${sitePort}`
  const api = start(process.execPath, [join(root, 'apps', 'api', 'dist', 'main.js'), '--port', String(apiPort)])
  const site = start(
    process.execPath,
    [join(root, 'apps', 'web', 'node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', String(sitePort)],
    {
      cwd: join(root, 'apps', 'web'),
      env: { OPENFRONTIER_API_URL: apiAddress, OPENFRONTIER_SITE_URL: siteAddress },
    },
  )
  const stop = () =>
    Promise.all(
      [api, site].map((child) => {
        if (child.exitCode !== null || child.signalCode !== null) return undefined
        child.kill('SIGTERM')
        return new Promise((resolve) => child.once('exit', resolve))
      }),
    )
  const ended = Promise.race([api, site].map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))))
  try {
    await Promise.all([untilServed(`${apiAddress}/readyz`, api), untilServed(`${siteAddress}/`, site)])
  } catch (error) {
    await stop()
    throw error
  }
  return { apiAddress, siteAddress, stop, ended }
}
