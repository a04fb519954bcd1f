import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { computeAll, readCheckedIn, writeComputed } from '@openfrontier/dataset/recompile'
import type { ComputeVerdicts } from './compile-state.ts'

/** Computes all verdicts as of the snapshot's date, without their histories, which take longer than all else. */
export const computeVerdicts: ComputeVerdicts = async (compilation) => {
  const computed = await computeAll(compilation, { histories: false })
  const folder = await mkdtemp(join(tmpdir(), 'openfrontier-'))
  try {
    // Written and read back, so that there is one form of it only.
    await writeComputed(folder, computed)
    const checkedIn = await readCheckedIn(folder)
    if (checkedIn === undefined) throw new Error(`${join(folder, 'facts.json')}: nothing was computed`)
    const facts = await readFile(join(folder, 'facts.json'), 'utf8')
    return { checkedIn, files: new Map([...computed.files, ['facts.json', facts]]) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
