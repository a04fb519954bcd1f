import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Which workspace packages each may import: one direction of data, no way back. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/dataset': ['@openfrontier/core'],
  'packages/sources': ['@openfrontier/core'],
  'packages/charts': ['@openfrontier/core'],
  'packages/openfrontier': ['@openfrontier/core', '@openfrontier/dataset', '@openfrontier/sources', '@openfrontier/charts'],
  'apps/api': ['@openfrontier/core', '@openfrontier/dataset', '@openfrontier/sources', '@openfrontier/charts', 'openfrontier'],
  'apps/web': ['@openfrontier/core', '@openfrontier/dataset', '@openfrontier/sources', '@openfrontier/charts', 'openfrontier'],
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', '.next', 'generated'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(?:ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

function importsOf(file: string): string[] {
  // Examples in prose are texts between backquotes, and import nothing.
  const text = readFileSync(file, 'utf8').replace(/`[^`]*`/g, '')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].flatMap((match) => (match[1] ? [match[1]] : []))
}

test('every folder of the workspace has a rule', () => {
  const folders = ['apps', 'packages'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
  expect(folders.sort()).toEqual(Object.keys(allowed).sort())
})

for (const [folder, packages] of Object.entries(allowed)) {
  test(`${folder} imports only ${packages.join(', ') || 'no workspace package'}`, () => {
    const files = sourceFiles(join(root, folder))
    expect(files.length).toBeGreaterThan(0)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(?:@openfrontier\/[^/]+|openfrontier)(?:\/|$)/.test(name))
        .map((name) => name.match(/^(?:@openfrontier\/[^/]+|openfrontier)/)?.[0] ?? name)
        .filter((name) => !packages.includes(name))
        .map((name) => `${relative(root, file)} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
}

for (const folder of Object.keys(allowed)) {
  test(`${folder} declares every workspace package that it imports`, () => {
    const { name, dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const imported = sourceFiles(join(root, folder))
      .flatMap(importsOf)
      .flatMap((path) => path.match(/^(?:@openfrontier\/[^/]+|openfrontier)(?=\/|$)/)?.[0] ?? [])
    const undeclared = [...new Set(imported)].filter((path) => path !== name && !(path in dependencies) && !(path in devDependencies))
    expect(undeclared).toEqual([])
  })
}

test('no file leaves its own package by a relative path', () => {
  const wrong = Object.keys(allowed).flatMap((folder) =>
    sourceFiles(join(root, folder)).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.') && relative(join(root, folder), join(file, '..', name)).startsWith('..'))
        .map((name) => `${relative(root, file)} imports ${name}`),
    ),
  )
  expect(wrong).toEqual([])
})

test('the core reads no clock, no chance without a seed and no file', () => {
  const wrong = sourceFiles(join(root, 'packages/core/src'))
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => /Math\.random\(|Date\.now\(|new Date\(\)|from 'node:|fetch\(/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file))
  expect(wrong).toEqual([])
})
