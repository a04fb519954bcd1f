import { createRandom } from '@openfrontier/core/statistics'
import type { Adapter } from '../adapter.ts'
import { faultsOf } from './check-read.ts'
import { mutate } from './mutations.ts'
import { readBytes, type SourceBytes } from './read-bytes.ts'

/** Neighbouring seeds give alike first draws; a multiple of the golden ratio's bits puts them far apart. */
export const spread = 0x9e3779b1

/** Reads so many damaged copies of a publication and gives all that is wrong with the way it is read, each with its seed. */
export async function faultsOfCopies(adapter: Adapter, files: SourceBytes, copies: number): Promise<string[]> {
  const original = await readBytes(adapter, files)
  const faults: string[] = []
  let seed = 0
  for (let done = 0; done < copies; seed += 1) {
    const mutant = mutate(files, createRandom(Math.imul(seed + 1, spread) >>> 0))
    if (mutant === undefined) continue
    done += 1
    const found = await faultsOf(adapter, mutant, original)
    faults.push(...found.map((fault) => `seed ${seed}, ${mutant.path}, ${mutant.what}: ${fault}`))
  }
  return faults
}
