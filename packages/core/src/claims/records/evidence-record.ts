import * as z from 'zod'
import { type Evidence, type IsoDate, known, latestDay } from '../../entities/index.ts'
import type { MetricResult } from '../../metrics/result.ts'
import type { Facts } from '../../observatory/facts.ts'
import { isFirm } from './grades.ts'
import { type AskedOn, defineRecordMeasure, joinedWords, plainParameters } from './record-measure.ts'

const parameters = z.strictObject({
  statements: z.string().min(1).describe('ids of published statements (evidence) that say so, joined by "+"; one of them is enough'),
  against: z.string().min(1).optional().describe('ids of statements by the same source that say the contrary'),
  verbatim: z.stringbool().or(z.boolean()).default(false).describe('only statements in the words of the source'),
})
type Parameters = z.output<typeof parameters>

/** Did that source say it: published statements with their grades. */
export const evidenceRecord = defineRecordMeasure({
  id: 'evidence-record',
  version: 1,
  title: 'Statements on record',
  definition:
    'Number of the named statements that were published by a date and are known from the primary text or from two independent pages. It answers yes where there is one; no where a statement to the contrary is as well known, or where only garbled copies exist; else undetermined: one page alone settles nothing.',
  cannotSay: ['Whether what was said is true.'],
  parameters,
  compute: computeEvidenceRecord,
})

function computeEvidenceRecord(facts: Facts, given: Parameters, { asOf }: AskedOn): MetricResult {
  const head = { metric: 'evidence-record@1', parameters: plainParameters(given) }
  if (!facts.snapshot.parts.includes('evidence')) {
    return { kind: 'undetermined', ...head, reason: 'part-not-loaded', detail: 'the part "evidence" of the snapshot is not loaded', asOf }
  }
  const named = joinedWords(given.statements) ?? new Set()
  const all = facts.snapshot.evidence
  const isPublished = (statement: Evidence) => (publishedBy(facts, statement) ?? asOf) <= asOf
  const saying = all.filter((one) => named.has(one.id) && one.grade !== 'X' && (!given.verbatim || one.quoted) && isPublished(one))
  const garbled = all.filter((one) => one.grade === 'X' && (named.has(one.id) || (one.garbles !== undefined && named.has(one.garbles))))
  const contrary = all.filter((one) => joinedWords(given.against)?.has(one.id) && isFirm(one.grade) && isPublished(one))
  const firm = saying.filter(({ grade }) => isFirm(grade))
  const undated = saying.filter((one) => publishedBy(facts, one) === undefined)
  const onlyGarbled = garbled.length > 0 && !all.some((one) => named.has(one.id) && one.grade !== 'X')
  const counted = [...firm, ...contrary]
  return {
    kind: 'estimate',
    ...head,
    value: firm.length,
    unit: 'statements',
    interval: { missing: 'not-applicable', note: 'a record of statements is no sample' },
    n: firm.length,
    population: `named statements published by ${asOf}, known from primary text or two independent pages`,
    asOf,
    evaluatedOn: asOf,
    answer: contrary.length > 0 || (firm.length === 0 && onlyGarbled) ? 'no' : firm.length > 0 ? 'yes' : 'undetermined',
    inputs: [
      ...counted.map(({ id }) => ({ kind: 'evidence' as const, id })),
      ...[...new Set<string>(counted.flatMap((one) => one.sources))].sort().map((id) => ({ kind: 'source' as const, id })),
    ],
    caveats: [
      ...(undated.length > 0 ? [`Undated, and taken as published by the date asked for: ${undated.map(({ id }) => id).join(', ')}.`] : []),
      ...(saying.length > firm.length ? [`${saying.length - firm.length} known from one page only and not counted.`] : []),
      ...(garbled.length > 0 ? [`${garbled.length} garbled copies are kept apart and not counted.`] : []),
    ],
    details: {
      statements: saying.map(quotation),
      ...(contrary.length > 0 && { against: contrary.map(quotation) }),
      ...(garbled.length > 0 && { garbled: garbled.map(quotation) }),
    },
  }
}

/** Last day on which it may have been published, which is not after the snapshot; `undefined` where that is not known. */
function publishedBy(facts: Facts, { published }: Evidence): IsoDate | undefined {
  const date = known(published)
  if (date === undefined) return undefined
  const day = latestDay(date)
  return day < facts.dataThrough ? day : facts.dataThrough
}

function quotation({ id, statement, quoted, locator, grade }: Evidence): Record<string, string | boolean> {
  return { id, statement, quoted, locator: known(locator) ?? 'unknown', grade }
}
