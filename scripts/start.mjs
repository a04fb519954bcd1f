// The main job: install what is missing, build, print the report, then serve API and site until interrupted.
import { build, install, isFree, portFrom, run } from './lib/run.mjs'

async function main() {
  const apiPort = portFrom('OPENFRONTIER_API_PORT', 8787)
  const sitePort = portFrom('OPENFRONTIER_SITE_PORT', 3000)
  // Asked for before the long part, so that a taken port is told at once.
  for (const [port, variable] of [
    [apiPort, 'OPENFRONTIER_API_PORT'],
    [sitePort, 'OPENFRONTIER_SITE_PORT'],
  ]) {
    if (!(await isFree(port))) throw new Error(`port ${port} is taken; set ${variable} to another`)
  }
  console.log('Open Frontier: installing what is missing …')
  await install()
  console.log('Open Frontier: building …')
  if ((await build()) !== 0) throw new Error('the build failed; see above')
  if ((await run(process.execPath, ['packages/openfrontier/dist/cli.js', 'report'])) !== 0) throw new Error('the report failed; see above')

  const { serve } = await import('./lib/serve.mjs')
  const served = await serve({ apiPort, sitePort })
  console.log(
    `\nSite  ${served.siteAddress}\nAPI   ${served.apiAddress}   reference ${served.apiAddress}/docs\n\nServing until interrupted (Ctrl+C).`,
  )
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      interrupted = true
      void served.stop()
    })
  }
  const code = await served.ended
  await served.stop()
  if (!interrupted) throw new Error(`a server ended by itself with code ${code}`)
  console.log('Stopped.')
}

main().catch((error) => {
  console.error(`Open Frontier: ${error.message}`)
  process.exit(1)
})
