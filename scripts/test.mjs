// All checks, in the order in which they are cheapest to fail. Ends by printing `N passed, N failed` from the runners' reports.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, root, run } from './lib/run.mjs'

const reports = join(root, '.cache', 'reports')
const bin = (name) => join(root, 'node_modules', '.bin', name)
const totals = { passed: 0, failed: 0, skipped: 0 }
const broken = []

/** Runs a check that gives no count of its own: it counts only where it fails. */
async function check(title, command, args, options) {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const code = await run(command, args, options)
  console.log(`── ${title}: ${code === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (code !== 0) broken.push(title)
  return code === 0
}

/** Runs vitest and adds up what its report says. */
async function vitest(title, args, options) {
  const report = join(reports, `${title.replace(/\W+/g, '-')}.json`)
  rmSync(report, { force: true })
  const ok = await check(
    title,
    bin('vitest'),
    ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    options,
  )
  if (!existsSync(report)) return
  const counted = JSON.parse(readFileSync(report, 'utf8'))
  totals.passed += counted.numPassedTests
  totals.failed += counted.numFailedTests
  totals.skipped += counted.numPendingTests + counted.numTodoTests
  // The failed tests are counted; the check as a whole would count them twice.
  if (!ok && counted.numFailedTests > 0) broken.pop()
}

async function main() {
  mkdirSync(reports, { recursive: true })
  console.log('Open Frontier: installing what is missing …')
  await install()
  await check('lint', bin('biome'), ['check', '--error-on-warnings', '.'])
  await check('data', process.execPath, ['scripts/run-source.mjs', 'packages/dataset/src/commands/check.ts'])
  await check('types', bin('turbo'), ['run', 'types', '--output-logs=errors-only', '--ui=stream'])
  await vitest('unit tests', [])
  if (
    await check('build', process.execPath, [
      '-e',
      "import('./scripts/lib/run.mjs').then(({ build }) => build()).then((code) => process.exit(code))",
    ])
  ) {
    await check('unused code', bin('knip'), [])
    await vitest('built packages', ['--config', 'vitest.built.config.ts'])
    await endToEnd()
  }
  if (process.env.OPENFRONTIER_SOURCES === undefined) {
    console.log('\nTests over whole source files were skipped: OPENFRONTIER_SOURCES names no folder.')
  }
  for (const title of broken) console.error(`FAILED: ${title}`)
  const failed = totals.failed + broken.length
  console.log(`\n${totals.passed} passed, ${failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`)
  process.exit(failed === 0 && totals.passed > 0 ? 0 : 1)
}

async function endToEnd() {
  const { serve } = await import('./lib/serve.mjs')
  const served = await serve({ apiPort: 18787, sitePort: 13000 }).catch((error) => {
    console.error(`end-to-end tests: ${error.message}`)
    broken.push('starting API and site')
  })
  if (served === undefined) return
  try {
    await vitest('end-to-end tests', ['--config', 'apps/web/vitest.e2e.config.ts'], {
      env: { OPENFRONTIER_API_URL: served.apiAddress, OPENFRONTIER_SITE_URL: served.siteAddress },
    })
  } finally {
    await served.stop()
  }
}

main().catch((error) => {
  console.error(`Open Frontier: ${error.message}`)
  console.log(`\n${totals.passed} passed, ${totals.failed + 1} failed`)
  process.exit(1)
})
