// Runs a TypeScript file of the workspace with every workspace package taken from its source, without a build.
import { spawnSync } from 'node:child_process'

const [file, ...rest] = process.argv.slice(2)
const result = spawnSync(process.execPath, ['--conditions=openfrontier-source', '--import', 'tsx', file, ...rest], { stdio: 'inherit' })
process.exit(result.status ?? 1)
