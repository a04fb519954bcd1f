import type * as z from 'zod'
import { difference } from './difference.ts'
import { eventRecord } from './event-record.ts'
import { eventTrend } from './event-trend.ts'
import { evidenceRecord } from './evidence-record.ts'
import { openReleaseTrend } from './open-release-trend.ts'

/** Measures that only claims use: what is on record, and differences of a metric. */
export const recordMeasures = {
  'event-record': eventRecord,
  'event-trend': eventTrend,
  'evidence-record': evidenceRecord,
  'open-release-trend': openReleaseTrend,
  difference,
} as const

export type RecordMeasureId = keyof typeof recordMeasures
export type RecordMeasureParameters<Id extends RecordMeasureId> = z.input<(typeof recordMeasures)[Id]['parameters']>

export function isRecordMeasure(id: string): id is RecordMeasureId {
  return Object.hasOwn(recordMeasures, id)
}
