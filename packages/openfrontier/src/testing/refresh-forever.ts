/**
 * Refreshes a store over and over, each time as of the next day, for the test that stops it at any moment:
 * `refresh-forever <store> <address of the upstream> <file with own facts> <first day>`.
 */
import { readFile } from 'node:fs/promises'
import { dayNumber, isoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { OwnFacts } from '@openfrontier/dataset/recompile'
import { refreshFrom } from './small-facts.ts'
import type { Upstream } from './upstream.ts'

const [store = '', address = '', facts = '', first = ''] = process.argv.slice(2)
const upstream: Upstream = { address, files: new Map(), faults: new Map(), requests: [], keys: [], close: async () => undefined }
const curated: OwnFacts['curated'] = JSON.parse(await readFile(facts, 'utf8'))
process.send?.('ready')
for (let day = dayNumber(parseIsoDate(first)); ; day += 1) {
  await refreshFrom(upstream, store, { curated, tables: new Map(), problems: [] }, { today: isoDate(day) })
}
