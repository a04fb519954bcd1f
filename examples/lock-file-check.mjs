// Runs `openfrontier check` over a lock file, as a job of continuous integration does, and says what it found.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = join(dirname(createRequire(import.meta.url).resolve('openfrontier')), 'cli.js')
const lock = fileURLToPath(new URL('models.lock.json', import.meta.url))
const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', lock, '--json'], { encoding: 'utf8' })
if (status !== 0 && status !== 1) throw new Error(stderr)

const { ok, asOf, models, findings } = JSON.parse(stdout)
console.log(`${models.length} models on ${asOf}: ${ok ? 'nothing that fails' : 'something changed'}`)
for (const { query, kind, fails, detail } of findings) console.log(`${fails ? 'fails' : 'warns'}: ${query}: ${kind}: ${detail}`)
