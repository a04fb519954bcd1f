import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import type { SourceReport } from './report.ts'
import { writeWhole } from './write-whole.ts'

/** What is kept of the last time a source was refreshed. */
const statusSchema = z.strictObject({
  refreshed: isoDateSchema.optional(),
  failed: z.strictObject({ on: isoDateSchema, why: z.string() }).optional(),
})
export type SourceStatus = z.infer<typeof statusSchema>

/** How each source fared the last time. */
export async function readStatus(store: string): Promise<Record<string, SourceStatus>> {
  const text = await readFile(join(store, 'status.json'), 'utf8').catch(() => '{}')
  return z.record(z.string(), statusSchema).parse(JSON.parse(text))
}

/** Keeps how each source fared in a run; of one that failed the day of its last good copy stays. */
export async function writeStatus(store: string, reports: readonly SourceReport[], today: IsoDate): Promise<void> {
  const before = await readStatus(store)
  const changes = reports.flatMap((report): [string, SourceStatus][] => {
    if (report.kind === 'skipped') return []
    if (report.kind === 'refreshed') return [[report.source, { refreshed: today }]]
    return [[report.source, { ...before[report.source], failed: { on: today, why: report.why } }]]
  })
  await mkdir(store, { recursive: true })
  await writeWhole(join(store, 'status.json'), `${JSON.stringify({ ...before, ...Object.fromEntries(changes) }, undefined, 1)}\n`)
}
