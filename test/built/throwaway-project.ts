import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const root = join(import.meta.dirname, '..', '..')

/** The packages that are published, by folder, in the order in which they depend on each other. */
export const publishedFolders = ['core', 'dataset', 'openfrontier'] as const

/** A project outside the workspace in which the packed tarballs are installed, and nothing else but what they depend on. */
export interface ThrowawayProject {
  readonly folder: string
  /** Writes a file into it, and gives its path. */
  write(name: string, text: string): Promise<string>
  /** Runs a program in it. Rejects where that ends with another code than 0. */
  execute(
    file: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<{ stdout: string; stderr: string }>
  remove(): Promise<void>
}

/**
 * Packs the three packages as publishing would, and installs the tarballs in an empty folder without network: what they depend on comes
 * from the workspace's own installation.
 */
export async function createThrowawayProject(): Promise<ThrowawayProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openfrontier-installed-')))
  const pnpm = join(root, 'node_modules', '.bin', 'pnpm')
  const overrides: Record<string, string> = {}
  for (const name of publishedFolders) {
    const source = join(root, 'packages', name)
    const { name: packageName, dependencies } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
    await run(pnpm, ['pack', '--pack-destination', join(folder, 'tarballs')], { cwd: source })
    for (const dependency of Object.keys(dependencies)) {
      if (!dependency.startsWith('@openfrontier/')) {
        overrides[dependency] = `file:${await realpath(join(source, 'node_modules', dependency))}`
      }
    }
    const prefix = `${packageName.replace('@', '').replace('/', '-')}-`
    const tarball = (await readdir(join(folder, 'tarballs'))).find(
      (file) => file.startsWith(prefix) && /^\d/.test(file.slice(prefix.length)),
    )
    if (tarball === undefined) throw new Error(`packing ${packageName} left no tarball that begins with ${prefix}`)
    overrides[packageName] = `file:./tarballs/${tarball}`
  }
  const manifest = { name: 'throwaway', private: true, type: 'module', dependencies: { openfrontier: overrides['openfrontier'] } }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides }))
  await run(pnpm, ['install', '--offline', '--ignore-scripts'], { cwd: folder, maxBuffer: 1 << 26 })
  return {
    folder,
    async write(name, text) {
      const path = join(folder, name)
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, text)
      return path
    },
    execute: (file, args, environment = {}) =>
      run(file, [...args], { cwd: folder, maxBuffer: 1 << 26, env: { ...process.env, ...environment } }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Code of the first block of a language below a heading of a Markdown file. */
export async function codeBlock(file: string, heading: string, language: string): Promise<string> {
  const text = await readFile(join(root, file), 'utf8')
  const start = text.indexOf(`${heading}\n`)
  const block = start < 0 ? undefined : new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text.slice(start))?.[1]
  if (block === undefined) throw new Error(`${file} has no block of ${language} below "${heading}"`)
  return block
}
