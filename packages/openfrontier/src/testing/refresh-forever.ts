/** Refreshes a store over and over, for the test that stops it at any moment: `refresh-forever <store> <address of the upstream>`. */
import { isoDate, parseIsoDate } from '@openfrontier/core/entities'
import { refreshFrom, smallFacts, today } from './small-facts.ts'
import type { Upstream } from './upstream.ts'

const [store = '', address = ''] = process.argv.slice(2)
const upstream: Upstream = { address, files: new Map(), faults: new Map(), requests: [], close: async () => undefined }
const own = await smallFacts()
process.send?.('ready')
for (let run = 0; ; run += 1) {
  const day = isoDate(Math.floor(Date.parse(today) / 86_400_000) + (run % 300))
  await refreshFrom(upstream, store, own, { today: parseIsoDate(day) })
  process.send?.(run)
}
