import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadSnapshot } from '@openfrontier/dataset'
import { expect, it } from 'vitest'
import { openFrom } from '../open-from.ts'
import { eciPath, refreshFrom, serveIndex, smallFacts } from '../testing/small-facts.ts'
import { startUpstream } from '../testing/upstream.ts'
import { currentState } from './store.ts'

/** `OPENFRONTIER_KILLS=50` for the whole exercise; each costs the start of a process. */
const kills = Number(process.env.OPENFRONTIER_KILLS ?? 3)

it(`leaves a store that opens, killed at ${kills} moments`, { timeout: kills * 20_000 + 60_000 }, async () => {
  const upstream = await startUpstream()
  const store = await mkdtemp(join(tmpdir(), 'killed-'))
  try {
    await serveIndex(upstream)
    const path = eciPath('eci_scores.csv')
    const scores = String(upstream.files.get(path))
    // Every answer is another, so that each run has something to swap.
    let version = 100
    const vary = setInterval(() => {
      version += 1
      upstream.files.set(path, scores.replace(/(\.\d)/, `$1${version}`))
    }, 10)
    for (let kill = 0; kill < kills; kill += 1) {
      const script = fileURLToPath(new URL('../testing/refresh-forever.ts', import.meta.url))
      const child = fork(script, [store, upstream.address], {
        execArgv: ['--conditions=openfrontier-source', '--import', 'tsx'],
        silent: true,
      })
      await new Promise((resolve) => child.once('message', resolve))
      await sleep(Math.random() * 500)
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
      const state = await currentState(store)
      if (state === undefined) continue
      // Checksums say of every part that it is whole.
      const snapshot = await loadSnapshot({ from: await openFrom(store), parts: 'all' })
      expect(snapshot.indexScores.length).toBeGreaterThan(0)
      expect(state.tables.size).toBeGreaterThan(0)
    }
    clearInterval(vary)
    const report = await refreshFrom(upstream, store, await smallFacts())
    expect(report.sources[0]?.kind).toBe('refreshed')
  } finally {
    await upstream.close()
    await rm(store, { recursive: true, force: true })
  }
})
