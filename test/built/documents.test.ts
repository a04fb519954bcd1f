import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilServed } from '../../scripts/lib/run.mjs'
import { root } from './throwaway-project.ts'

const run = promisify(execFile)

// What readers are told to type, typed: blocks of the documents, and the programs of examples/, over the built packages.
let folder: string
let api: string
let stop = () => {}
beforeAll(async () => {
  await mkdir(join(root, '.cache'), { recursive: true })
  folder = await mkdtemp(join(root, '.cache', 'documents-'))
  await symlink(join(root, 'examples'), join(folder, 'examples'))
  const port = await freePort()
  api = `http://localhost:${port}`
  const server = spawn(process.execPath, [join(root, 'apps', 'api', 'dist', 'main.js'), '--port', String(port)], { stdio: 'ignore' })
  stop = () => server.kill()
  await untilServed(`${api}/readyz`, server)
})
afterAll(async () => {
  stop()
  await rm(folder, { recursive: true, force: true })
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

interface Block {
  readonly document: string
  readonly language: string
  readonly code: string
  readonly line: number
}

async function blocksOf(document: string): Promise<Block[]> {
  const text = await readFile(join(root, document), 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(({ 1: language = '', 2: code = '', index }) => ({
    ...{ document, language, code },
    line: text.slice(0, index).split('\n').length,
  }))
}

const documents = ['docs/cookbook.md', 'docs/python-and-r.md', 'packages/openfrontier/README.md', 'packages/dataset/README.md']
const blocks = (await Promise.all(documents.map(blocksOf))).flat()
const named = (wanted: string) =>
  blocks.filter(({ language }) => language === wanted).map((block) => [`${block.document}:${block.line}`, block] as const)
const lines = named('sh').flatMap(([place, { code }]) =>
  code
    .trim()
    .split('\n')
    .map((line) => [place, line] as const),
)

const offline = ['--import', join(root, 'test', 'built', 'no-network.mjs')]
const node = (...args: string[]) => run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 })

describe('JavaScript', () => {
  test.each(named('js'))('of %s runs without network and prints something', async (_, { code }) => {
    const file = join(folder, 'snippet.mjs')
    await writeFile(file, code)
    const { stdout, stderr } = await node(...offline, file)
    expect(stdout).not.toBe('')
    expect(stderr).toBe('')
  })
})

describe('the command', () => {
  test.each(lines.filter(([, line]) => line.startsWith('npx openfrontier')))('of %s: %s', async (_, line) => {
    const cli = join(root, 'packages', 'openfrontier', 'dist', 'cli.js')
    const command = line.replace(/^npx openfrontier/, `'${process.execPath}' '${cli}'`)
    // An exit code other than 0 rejects.
    const { stdout } = await run('sh', ['-c', command], { cwd: folder, maxBuffer: 1 << 28 })
    const out = / --out (\S+)/.exec(line)?.[1]
    expect(out === undefined ? stdout : await readFile(join(folder, out), 'utf8')).not.toBe('')
  })
})

describe('the API', () => {
  test.each(lines.filter(([, line]) => line.startsWith('curl ')))('of %s: %s', async (_, line) => {
    const address = /^curl '?(http:\/\/localhost:8787[^']*)'?$/.exec(line)?.[1]
    const response = await fetch(`${address}`.replace('http://localhost:8787', api))
    expect(response.status).toBe(200)
    expect((await response.text()).length).toBeGreaterThan(2)
  })
})

test('every line of a shell block is one of these', () => {
  expect(lines.filter(([, line]) => !/^(?:npx openfrontier|curl |npm install )/.test(line))).toEqual([])
})

/** Whether a program is there. Where it is not, its snippets are skipped, and the title says so. */
const has = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  )
for (const [language, program] of [
  ['python', 'python3'],
  ['r', 'Rscript'],
] as const) {
  const there = await has(program)
  describe.skipIf(!there)(there ? program : `${program} is not installed, so its snippets are skipped`, () => {
    test.each(named(language))('of %s reads the API', async (_, { code }) => {
      const file = join(folder, `snippet.${language}`)
      await writeFile(file, code)
      const { stdout } = await run(program, [file], { env: { ...process.env, OPENFRONTIER_API_URL: api } })
      expect(stdout).toMatch(/\d/)
    })
  })
}

describe('examples/', async () => {
  const programs = (await readdir(join(root, 'examples'), { recursive: true })).filter((name) => name.endsWith('.mjs')).sort()

  test('are all in their list', async () => {
    const list = await readFile(join(root, 'examples', 'README.md'), 'utf8')
    expect(programs.filter((name) => !list.includes(`(${name})`))).toEqual([])
    expect(programs.length).toBeGreaterThanOrEqual(5)
  })

  const expected: Readonly<Record<string, RegExp>> = {
    'own-scores.mjs': /^newest: 120\.0 \(anchor\)\ntheirs: \d+\.\d \(90 % interval \d+\.\d to \d+\.\d\)/,
    'private-evaluation/run.mjs': /^5 results of our own.*\n-?\d+\.\d months, n = \d/,
    'lock-file-check.mjs': /^3 models on \d{4}-\d\d-\d\d: /,
    'price-query.mjs': /: \d+ priced endpoints\n.+ in, .+ out, USD a million tokens/,
    'own-claim.mjs': /^(?:supported|partly|contradicted|undetermined)\nAs of \d{4}-\d\d-\d\d, “China is half a year behind” is /,
  }
  test.each(programs)('%s prints what it says it does, without network', async (name) => {
    const { stdout } = await node(...offline, join(root, 'examples', name))
    expect(stdout).toMatch(expected[name] ?? /an expectation of what this example prints/)
  })
})
