import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSnapshot } from '@openfrontier/dataset'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const readme = await readFile(join(root, 'README.md'), 'utf8')
const { manifest } = await loadSnapshot({ parts: ['catalogue'] })

/** What the README says there is, and what the manifest counts. */
test.each([
  [/More than ([\d,]+) models/, 'models'],
  [/([\d,]+) labs/, 'labs'],
  [/([\d,]+) endpoints/, 'endpoints'],
  [/([\d,]+) ratings/, 'ratings'],
  [/([\d,]+)\s+benchmark results/, 'benchmarkResults'],
  [/([\d,]+) repositories/, 'repositories'],
  [/([\d,]+) licences clause/, 'licenses'],
  [/([\d,]+) events/, 'events'],
  [/([\d,]+) published figures/, 'evidence'],
  [/and ([\d,]+) claims/, 'claims'],
])('the README counts no more %s than there are, and not many fewer', (pattern, kind) => {
  const said = Number(readme.match(pattern)?.[1]?.replaceAll(',', ''))
  const counted = manifest.counts[kind] ?? 0
  expect(said).toBeGreaterThan(0)
  expect(said).toBeLessThanOrEqual(counted)
  expect(said).toBeGreaterThanOrEqual(0.85 * counted)
})
