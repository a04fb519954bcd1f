import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

const published = [
  {
    name: '@openfrontier/core',
    folder: 'packages/core',
    paths: ['', '/entities', '/observatory', '/statistics', '/metrics', '/claims', '/licensing', '/printed'],
  },
  { name: '@openfrontier/dataset', folder: 'packages/dataset', paths: [''] },
  { name: 'openfrontier', folder: 'packages/openfrontier', paths: ['', '/entities', '/metrics', '/claims', '/licensing', '/statistics'] },
] as const

let packed: string
beforeAll(async () => {
  packed = await mkdtemp(join(tmpdir(), 'openfrontier-packed-'))
})
afterAll(() => rm(packed, { recursive: true, force: true }))

/** Runs a line of code as a user's project would, from the root of the workspace, where the packages are installed. */
async function evaluate(kind: 'module' | 'commonjs', code: string): Promise<string> {
  const { stdout } = await run(process.execPath, [`--input-type=${kind}`, '-e', code], { cwd: root, maxBuffer: 1 << 26 })
  return stdout.trim()
}

/** Entries that are ES modules only, because they serve one command that is one. */
const modulesOnly = ['./recompile']

for (const { name, folder, paths } of published) {
  describe(name, () => {
    test('is packed as publint, strict, would have it', async () => {
      const { messages, pkg } = await publint({ pkgDir: join(root, folder), strict: true, pack: 'pnpm' })
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
    })

    test('gives every way of importing it the right types', async () => {
      await run(bin('pnpm'), ['pack', '--pack-destination', packed], { cwd: join(root, folder) })
      const file = (await readdir(packed)).find((candidate) => candidate.startsWith(`${name.replace('@', '').replace('/', '-')}-0`))
      if (file === undefined) throw new Error(`no packed file of ${name} among ${(await readdir(packed)).join(', ')}`)
      const forms = ['--profile', 'node16', '--no-emoji', '--format', 'ascii', '--exclude-entrypoints', ...modulesOnly]
      const { stdout } = await run(bin('attw'), [join(packed, file), ...forms], { maxBuffer: 1 << 26 })
      // Problems make it end with another code than 0, which rejects.
      expect(stdout).toContain('OK (CJS)')
      expect(stdout).toContain('OK (ESM)')
    })

    for (const path of paths) {
      test(`${name}${path} is the same module to import and to require`, async () => {
        const keys = "Object.keys(x).filter((key) => key !== 'default' && key !== '__esModule' && key !== 'module.exports').sort().join()"
        const imported = await evaluate('module', `import * as x from '${name}${path}'; console.log(${keys})`)
        const required = await evaluate('commonjs', `const x = require('${name}${path}'); console.log(${keys})`)
        expect(imported.length).toBeGreaterThan(0)
        expect(required).toBe(imported)
      })
    }
  })
}

test('the built library loads its snapshot without network and answers', async () => {
  const code = `import { loadObservatory } from 'openfrontier'
    globalThis.fetch = () => { throw new Error('no network') }
    const frontier = await loadObservatory()
    console.log(JSON.stringify(frontier.asOf('2026-08-11').metric('frontier-gap')))`
  expect(JSON.parse(await evaluate('module', code))).toMatchObject({ kind: 'estimate', metric: 'frontier-gap@1', unit: 'index points' })
})
