// Runs the command from its source. On a fresh clone it first installs what is missing; only the command writes to stdout.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { install, root } from './lib/run.mjs'

const folder = join(root, 'packages', 'openfrontier')

function isInstalled() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const names = [...Object.keys(dependencies).map((name) => join(folder, 'node_modules', name)), join(root, 'node_modules', 'tsx')]
  return names.every(existsSync)
}

if (!isInstalled()) {
  console.error('Open Frontier: installing what is missing …')
  await install()
}
const source = ['--conditions=openfrontier-source', '--import', 'tsx', join(folder, 'src', 'cli', 'main.ts')]
const { status } = spawnSync(process.execPath, [...source, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
