import * as z from 'zod'
import { isoDateSchema } from './dates.ts'

/** What a snapshot holds, and the checksums that loading verifies. */
export const snapshotManifestSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    dataThrough: isoDateSchema.describe('newest date on which anything in it was known: what "today" means to every metric'),
    counts: z.record(z.string(), z.number().int().nonnegative()).describe('records by kind'),
    parts: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          bytes: z.number().int().positive(),
        }),
      )
      .min(1)
      .describe('files of the snapshot'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('of the parts by name: the id of the snapshot'),
  })
  .meta({ id: 'SnapshotManifest', title: 'Snapshot manifest' })
export type SnapshotManifest = z.infer<typeof snapshotManifestSchema>
