import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { adapters } from './adapters.ts'
import { lmarenaText2026 } from './lmarena-text-2026/adapter.ts'
import { toBinary } from './testing/binary.ts'
import { faultsOfCopies } from './testing/damaged-copies.ts'
import { liveArena } from './testing/live-arena.ts'
import { readFolder } from './testing/source-folder.ts'

const folder = fileURLToPath(new URL('../fixtures', import.meta.url))
const copies = 200

describe('adapters and damaged files', { timeout: 60_000 }, () => {
  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))('%s refuses by name or accounts for every row', async (_, adapter) => {
    const files = await readFolder(folder, adapter)
    expect(files.size, 'a few rows of its files are needed: see commands/sample.ts').toBeGreaterThan(0)
    expect(await faultsOfCopies(adapter, files, copies)).toEqual([])
  })

  it('lmarena-text-2026 does so with the Parquet files it is published in', async () => {
    const path = 'arena/official_text_2026.csv'
    const rows = toBinary((await readFolder(folder, lmarenaText2026)).get(path) ?? new Uint8Array())
    // Half of them are cut, half altered within.
    expect(await faultsOfCopies(lmarenaText2026, liveArena(rows), 2 * copies)).toEqual([])
  })
})
