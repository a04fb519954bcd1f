import { describe, expect, it } from 'vitest'
import { adapters } from './adapters.ts'
import { faultsOfCopies } from './testing/damaged-copies.ts'
import { sampleFiles } from './testing/sample.ts'
import { readFolder } from './testing/source-folder.ts'

const folder = process.env.OPENFRONTIER_SOURCES ?? ''
const copies = 200

// Rows and records of each file: enough to hold what is odd about it, few enough that two hundred copies take seconds.
const rows = 10

describe.skipIf(folder === '')(
  'adapters and damaged copies of whole publications (skipped without OPENFRONTIER_SOURCES: the files are not in the repository)',
  () => {
    it.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
      '%s refuses by name or accounts for every row',
      async (_, adapter) => {
        const sample = sampleFiles(adapter, await readFolder(folder, adapter), rows, rows)
        expect(await faultsOfCopies(adapter, sample, copies)).toEqual([])
      },
      60_000,
    )
  },
)
