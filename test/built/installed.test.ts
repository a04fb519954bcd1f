import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundler } from '../../bench/lib/gzip-size.ts'
import { codeBlock, createThrowawayProject, root, type ThrowawayProject } from './throwaway-project.ts'

let project: ThrowawayProject
beforeAll(async () => {
  project = await createThrowawayProject()
}, 120_000)
afterAll(() => project?.remove())

const offline = ['--import', join(root, 'test', 'built', 'no-network.mjs')]
const node = (...args: string[]) => project.execute(process.execPath, [...offline, ...args])

/** What the README's five lines print: today's lag with interval, and the sentence of C24's verdict. */
const answers = /^-?\d+\.\d months \{[^}]*low:[^}]*high:[^}]*\}\nAs of \d{4}-\d\d-\d\d, “[^”]+” is \w/

describe('the packed tarballs, installed in an empty project', () => {
  test('answer the README’s five lines without network', async () => {
    const five = await codeBlock('packages/openfrontier/README.md', '# openfrontier', 'js')
    expect(five.trim().split('\n').filter(Boolean)).toHaveLength(5)
    const { stdout, stderr } = await node(await project.write('five-lines.mjs', five))
    expect(stdout).toMatch(answers)
    expect(stderr).toBe('')
  })

  test('answer the same to require, with one class for each error', async () => {
    const { stdout } = await node(
      await project.write(
        'common.cjs',
        `const { loadObservatory, InvalidParametersError } = require('openfrontier')
        loadObservatory().then((frontier) => {
          const lag = frontier.metric('frontier-lag', { a: 'US', b: 'CN' })
          console.log(lag.value.toFixed(1), lag.unit, lag.interval)
          console.log(frontier.claim('C24').verdicts.now.sentence)
          try { frontier.metric('frontier-lag', { x: 1 }) } catch (error) {
            console.log(error instanceof InvalidParametersError, error instanceof require('openfrontier/metrics').InvalidParametersError)
          }
        })`,
      ),
    )
    expect(stdout).toMatch(answers)
    expect(stdout.trim().split('\n').at(-1)).toBe('true true')
  })

  test('bring the command', async () => {
    const { stdout } = await node(join('node_modules', 'openfrontier', 'dist', 'cli.js'), 'claims', 'C24', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ id: 'C24', verdicts: { now: { sentence: expect.any(String) } } })
  })

  test('hold no file that is for the workspace only', async () => {
    const listing = async (name: string) => {
      const installed = (await readdir(join(project.folder, 'node_modules', '.pnpm'))).find((each) =>
        each.startsWith(`${name.replace('/', '+')}@`),
      )
      const files = await readdir(join(project.folder, 'node_modules', '.pnpm', installed ?? '', 'node_modules', name))
      return files.filter((file) => file !== 'node_modules').sort()
    }
    expect(await Promise.all(['openfrontier', '@openfrontier/core', '@openfrontier/dataset'].map(listing))).toEqual([
      ['LICENSE', 'README.md', 'dist', 'package.json'],
      ['LICENSE', 'README.md', 'dist', 'package.json'],
      ['LICENSE', 'LICENSE-DATA.md', 'README.md', 'dist', 'package.json'],
    ])
  })
})

const typed = `import { loadObservatory, type MetricResultOf, type ModelSummary, type Observatory } from 'openfrontier'
import { createClient } from 'openfrontier/client'
import { fitBradleyTerry } from 'openfrontier/statistics'
import type { Model } from 'openfrontier/entities'
import { metrics, type MetricParameters } from 'openfrontier/metrics'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Same<A, B>) => undefined

const frontier: Observatory = await loadObservatory({ parts: ['catalogue', 'index'] })
const lag = frontier.metric('frontier-lag', { a: 'US', b: 'CN', draws: 500 })
same<typeof lag, MetricResultOf<'frontier-lag'>>(true)
if (lag.kind === 'estimate') same<typeof lag.value, number>(true)
same<NonNullable<MetricParameters<'frontier-lag'>['index']>, 'eci'>(true)
same<ReturnType<typeof frontier.models.find>, readonly ModelSummary[]>(true)
const model: Model | undefined = frontier.models.get('moonshotai/kimi-k3')?.model
const { ratings } = fitBradleyTerry({ counts: [{ a: 'x', b: 'y', winsA: 3, ties: 0, winsB: 2 }] })
same<(typeof ratings)[number]['rating'], number>(true)
const client = createClient('http://localhost:8787')
export { client, metrics, model }

// @ts-expect-error There is no such metric.
frontier.metric('frontier-lagg')
// @ts-expect-error It has no such parameter.
frontier.metric('frontier-lag', { aa: 'US' })
// @ts-expect-error The parameter has no such value.
frontier.metric('frontier-lag', { index: 'arena' })
// @ts-expect-error The parameter has another type.
frontier.metric('frontier-lag', { draws: { number: 500 } })
// @ts-expect-error There is no such part.
await loadObservatory({ parts: ['catalog'] })
// @ts-expect-error A result may be a reason: it is asked first.
lag.value.toFixed(1)
// @ts-expect-error There is no such way of being open.
frontier.models.find({ open: 'osi' })
// @ts-expect-error What people do with a licence is a word of a list.
frontier.evaluateLicense('MIT', { use: 'produkt' })
`

test.concurrent.each([
  ['TypeScript 5.9', 'typescript-5.9', 'NodeNext', 'NodeNext'],
  ['TypeScript 6', 'typescript', 'ESNext', 'Bundler'],
])(
  '%s, strict, takes the types, and refuses wrong metrics and parameters',
  async (_, compiler, module, moduleResolution) => {
    const file = await project.write(`typed-${compiler}.ts`, typed)
    const tsconfig = await project.write(
      `tsconfig-${compiler}.json`,
      JSON.stringify({
        compilerOptions: {
          ...{ module, moduleResolution, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.AsyncIterable'], types: [], noEmit: true },
          ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
        },
        files: [file],
      }),
    )
    const tsc = join(root, 'node_modules', compiler, 'bin', 'tsc')
    const { stdout } = await node(tsc, '-p', tsconfig).catch((error) => error)
    expect(stdout).toBe('')
  },
  300_000,
)

const answering = `import { loadObservatory } from 'openfrontier'
export async function answer() {
  const frontier = await loadObservatory()
  const lag = frontier.metric('frontier-lag', { a: 'US', b: 'CN' })
  return lag.value.toFixed(1) + ' ' + lag.unit + ' ' + JSON.stringify(lag.interval).replaceAll('"', '') + '\\n' + frontier.claim('C24').verdicts.now.sentence
}
`
const inSandbox = (file: string) =>
  project.execute(process.execPath, ['--no-warnings', '--experimental-vm-modules', join(root, 'test', 'built', 'web-sandbox.mjs'), file])

test('an edge function answers from a bundle, where there is nothing of Node', async () => {
  const entry = await project.write(
    'edge.js',
    answering.replace('async function answer', 'async function reply').concat(`
    const worker = { async fetch(request) { return new Response(await reply(), { headers: { 'x-path': new URL(request.url).pathname } }) } }
    export default worker
    export const answer = async () => (await worker.fetch(new Request('https://edge.example/lag'))).text()`),
  )
  const outfile = join(project.folder, 'edge', 'worker.js')
  await bundler.build({
    ...{
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      splitting: true,
      outdir: join(outfile, '..'),
      entryNames: 'worker',
      logLevel: 'silent',
    },
    ...{ platform: 'browser', conditions: ['worker', 'edge-light'] },
  })
  expect((await inSandbox(outfile)).stdout).toMatch(answers)
})

test('Vite bundles it for browsers, and the bundle answers there', async () => {
  const vite = await import(createRequire(createRequire(import.meta.url).resolve('vitest/package.json')).resolve('vite'))
  const entry = await project.write('page.js', answering)
  const outDir = join(project.folder, 'page')
  const built = { lib: { entry, formats: ['es'], fileName: 'page' }, outDir, minify: true }
  await vite.build({ root: project.folder, configFile: false, logLevel: 'silent', build: built })
  expect((await inSandbox(join(outDir, 'page.js'))).stdout).toMatch(answers)
})
