/** Writes a few rows of each file of a publication, as the small folder of source files that tests read. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readBytes } from '../testing/read-bytes.ts'
import { sampleFiles } from '../testing/sample.ts'
import { readFolder } from '../testing/source-folder.ts'
import { chosenAdapters, refuse } from './flags.ts'

const usage = 'sample --from <folder of source files> --to <folder> [--only id,id]'
const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' }, only: { type: 'string' } } })
const from = values.from ?? process.env.OPENFRONTIER_SOURCES ?? refuse(`--from or OPENFRONTIER_SOURCES is needed\n${usage}`)
const to = values.to ?? refuse(`--to is needed\n${usage}`)

for (const adapter of chosenAdapters(values.only)) {
  const sample = sampleFiles(adapter, await readFolder(from, adapter), 4, 12)
  try {
    const { counts } = await readBytes(adapter, sample)
    console.log(`${adapter.id}: ${sample.size} files, ${counts.read} rows`)
  } catch (error) {
    console.error(`${adapter.id}: its sample cannot be read; ${String(error)}`)
    process.exitCode = 1
  }
  for (const [path, bytes] of sample) {
    await rm(join(to, path), { force: true })
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), bytes)
  }
}
