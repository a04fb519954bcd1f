import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { defaultParts } from './parts/part-names.ts'
import { cutSnapshot } from './snapshot-parts.ts'
import { compileFolder } from './workspace/compile-folder.ts'
import { datasetFolder } from './workspace/dataset-folder.ts'

const most = 1.5e6

it('the parts that load by default are at most 1.5 MB as they travel', async () => {
  const { compilation, checkedIn } = await compileFolder(datasetFolder)
  const { parts } = await cutSnapshot(compilation, checkedIn)
  const sizes = Object.fromEntries(defaultParts.map((name) => [name, gzipSync(parts.get(name) ?? '').length]))
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  expect(total, JSON.stringify(sizes)).toBeLessThan(most)
}, 60_000)
