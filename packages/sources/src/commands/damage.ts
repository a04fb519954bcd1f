/**
 * Reads damaged copies of whole publications and says what became of them, adapter by adapter: run by hand, for it takes minutes.
 * Copies beyond the seconds an adapter is given are not made, and the line says so.
 */
import { parseArgs } from 'node:util'
import { createRandom } from '@openfrontier/core/statistics'
import type { Adapter, ReadResult } from '../adapter.ts'
import { judge } from '../testing/check-read.ts'
import { spread } from '../testing/damaged-copies.ts'
import { mutate } from '../testing/mutations.ts'
import { readBytes } from '../testing/read-bytes.ts'
import { readFolder } from '../testing/source-folder.ts'
import { chosenAdapters, refuse } from './flags.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', ...(process.env.OPENFRONTIER_SOURCES === undefined ? {} : { default: process.env.OPENFRONTIER_SOURCES }) },
    only: { type: 'string' },
    copies: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '90' },
  },
})
if (values.from === undefined) refuse('--from or OPENFRONTIER_SOURCES is needed: a folder of source files')
const chosen = chosenAdapters(values.only)

for (const adapter of chosen) {
  const { line, faults } = await damage(adapter, values.from, Number(values.copies), Number(values.seconds) * 1000)
  console.log([line, ...faults.map((fault) => `  ${fault}`)].join('\n'))
  if (faults.length > 0) process.exitCode = 1
}

async function damage(adapter: Adapter, folder: string, copies: number, budget: number) {
  const files = await readFolder(folder, adapter)
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0)
  const original = await readBytes(adapter, files)
  const start = performance.now()
  const faults: string[] = []
  const tally = { refused: 0, read: 0, setAside: 0, crashed: 0, lost: 0 }
  let done = 0
  let seed = 0
  for (; done < copies && performance.now() - start < budget; seed += 1) {
    const mutant = mutate(files, createRandom(Math.imul(seed + 1, spread) >>> 0))
    if (mutant === undefined) continue
    done += 1
    const verdict = await judge(adapter, mutant, original)
    tally[verdict.outcome] += 1
    tally.setAside += Math.max(0, (verdict.result?.setAside.length ?? 0) - original.setAside.length)
    if (verdict.outcome === 'read') tally.lost += verdict.faults.length
    faults.push(...verdict.faults.map((fault) => `seed ${seed}, ${mutant.path}, ${mutant.what}: ${fault}`))
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  return { line: describe(adapter, files.size, bytes, original, done, copies, seconds, tally), faults }
}

function describe(
  { id }: Adapter,
  files: number,
  bytes: number,
  { counts }: ReadResult,
  done: number,
  copies: number,
  seconds: string,
  tally: Readonly<Record<'refused' | 'read' | 'setAside' | 'crashed' | 'lost', number>>,
): string {
  const cut = done < copies ? ` (of ${copies}: out of time)` : ''
  return (
    `${id}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${counts.read} rows; ${done} copies${cut} in ${seconds} s: ` +
    `${tally.refused} refused by name, ${tally.read} read with ${tally.setAside} rows more set aside, ${tally.crashed} crashed, ${tally.lost} with a loss`
  )
}
