import { readFileSync } from 'node:fs'
import { createRandom } from '@openfrontier/core/statistics'
import { lmarenaText2026 as a } from '/work/main/packages/sources/src/lmarena-text-2026/adapter.ts'
import { liveArena } from '/work/main/packages/sources/src/testing/live-arena.ts'
import { mutate } from '/work/main/packages/sources/src/testing/mutations.ts'
import { faultsOf } from '/work/main/packages/sources/src/testing/check-read.ts'
import { readBytes } from '/work/main/packages/sources/src/testing/read-bytes.ts'
const files = liveArena(readFileSync('/work/main/packages/sources/fixtures/arena/official_text_2026.csv', 'latin1'))
const from = Number(process.argv[2])
const original = await readBytes(a, files)
for (let seed = from; seed < 200; seed++) {
  const m = mutate(files, createRandom(Math.imul(seed + 1, 0x9e3779b1) >>> 0))!
  process.stdout.write(`\n${seed} ${m.what} `)
  const f = await faultsOf(a, m, original)
  if (f.length) process.stdout.write(' !! ' + f.join(';').slice(0,200))
}
