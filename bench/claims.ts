import { join } from 'node:path'
import { createObservatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'
import { readCheckedIn } from '../packages/dataset/src/computed/checked-in.ts'
import { computeAll } from '../packages/dataset/src/computed/compute.ts'
import { compileFolder } from '../packages/dataset/src/workspace/compile-folder.ts'
import { datasetFolder } from '../packages/dataset/src/workspace/dataset-folder.ts'
import type { Benchmark, Row } from './lib/benchmark.ts'
import { milliseconds, type Time, timed, timedAsync } from './lib/time.ts'

export const claims: Benchmark = {
  name: 'claims',
  title: 'All claims, all grids',
  about:
    'Cold: 1,000 joint refits of the index vintage whose scores are known, then every specification of every claim, then and now, and the values of the first questions. The other way is to read what `computed/` holds.',
  async run() {
    const { compilation, problems } = await compileFolder(datasetFolder)
    if (problems.length > 0) throw new Error(`the facts do not compile: ${problems.length} problems`)
    const cold: Time[] = []
    let count = 0
    for (let run = 0; run < 2; run++) {
      const time = await timedAsync(async () => {
        count = (await computeAll(compilation, { histories: false })).claims.length
      })
      cold.push(time)
    }
    const withHistories = await timedAsync(() => computeAll(compilation))
    const snapshot = await loadSnapshot({ parts: 'all' })
    const checkedIn = await readCheckedIn(join(datasetFolder, 'computed'))
    // Verdicts of other facts cost as much to read, so that the figure stands while `computed/` waits to be written anew.
    const computedClaims = snapshot.computedClaims?.length ? snapshot.computedClaims : (checkedIn?.claims ?? [])
    const fromComputed = () => {
      const observatory = createObservatory({ ...snapshot, computedClaims })
      return observatory.claims().map((claim) => observatory.claim(claim.id))
    }
    const rows: Row[] = [
      { what: `${count} claims from the facts, cold`, ours: milliseconds(cold), target: 20_000 },
      { what: 'the same with the history of every claim, as `data:compute` writes it', ours: milliseconds([withHistories]) },
    ]
    if (computedClaims.length === 0) return { rows, notes: ['Nothing stands in `computed/`, so that nothing could be read from it.'] }
    const read = milliseconds(Array.from({ length: 7 }, () => timed(fromComputed)))
    const other = { ...milliseconds(cold), label: 'computed anew' }
    return {
      rows: [...rows, { what: `${computedClaims.length} claims from \`computed/\``, ours: read, other, target: 50 }],
      notes: [
        '`computed/` is read with the snapshot; the time is that of indexing the facts and taking the verdicts, the first time included.',
      ],
    }
  },
}
