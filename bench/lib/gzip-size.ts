import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Bundler {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array; readonly text: string }[] }>
}

const core = fileURLToPath(new URL('../../packages/core/', import.meta.url))

/** The bundler that builds the packages, by way of the tool that brings it. */
export const bundler: Bundler = createRequire(createRequire(`${core}package.json`).resolve('tsup'))('esbuild')

/** kB of code bundled for a browser, minified, gzip. `conditions` choose between source and build. */
export async function gzipSize(code: string, external: readonly string[], conditions: readonly string[]): Promise<number> {
  const { outputFiles } = await bundler.build({
    stdin: { contents: code, resolveDir: core },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external,
    conditions,
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  })
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000
}
