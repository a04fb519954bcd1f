import * as z from 'zod'
import { latestDay } from '../../entities/index.ts'
import type { Estimate } from '../../metrics/result.ts'
import type { Facts } from '../../observatory/facts.ts'
import { eventDetails, eventInputs, eventSelectionParameters, selectEvents } from './event-selection.ts'
import { type AskedOn, defineRecordMeasure, joinedWords, plainParameters } from './record-measure.ts'

const parameters = z.strictObject({
  ...eventSelectionParameters,
  atLeast: z.coerce.number().int().min(1).optional().describe('how many must be on record; default: every event named, or one of a kind'),
  against: z.string().min(1).optional().describe('ids of events that, once they have happened, answer no'),
  absence: z
    .enum(['undetermined', 'no'])
    .default('undetermined')
    .describe('what it means that none is on record: nothing, or no, where the record is complete'),
})
type Parameters = z.output<typeof parameters>

/** Did it happen: events with their grades. */
export const eventRecord = defineRecordMeasure({
  id: 'event-record',
  version: 1,
  title: 'Events on record',
  definition:
    'Number of events of a selection that happened by a date and are known from the primary text or from two independent pages. It answers yes where all events that are named (or as many as asked for) are on record, no where an event that undoes it is, and else undetermined: an event known from one page counts for nothing, and what is not on record may still have happened.',
  cannotSay: ['Why it happened.', 'What is on no record.'],
  parameters,
  compute: computeEventRecord,
})

function computeEventRecord(facts: Facts, given: Parameters, { asOf }: AskedOn): Estimate {
  const { against, atLeast, absence, ...selection } = given
  const { firm, loose } = selectEvents(facts, selection, asOf)
  const contrary = against === undefined ? [] : selectEvents(facts, { events: against }, asOf).firm
  const needed = atLeast ?? joinedWords(selection.events)?.size ?? 1
  const happened = firm.length >= needed
  const answer = contrary.length > 0 ? 'no' : happened ? 'yes' : absence === 'no' && loose.length === 0 ? 'no' : 'undetermined'
  const first = firm[0]
  const last = firm.at(-1)
  return {
    kind: 'estimate',
    metric: 'event-record@1',
    parameters: plainParameters(given),
    value: firm.length,
    unit: 'events',
    interval: { missing: 'not-applicable', note: 'a record of events is no sample' },
    n: firm.length,
    population: `events on record by ${asOf}, known from primary text or two independent pages; ${needed} needed`,
    asOf,
    evaluatedOn: asOf,
    answer,
    inputs: eventInputs([...firm, ...contrary]),
    caveats: [
      ...(loose.length > 0 ? [`${loose.length} known from one page only and not counted: ${loose.map(({ id }) => id).join(', ')}.`] : []),
      'What is not on record may still have happened.',
    ],
    details: {
      needed,
      ...(first && last && { first: latestDay(first.date), last: latestDay(last.date) }),
      events: eventDetails(firm),
      ...(contrary.length > 0 && { against: eventDetails(contrary) }),
      ...(loose.length > 0 && { fromOnePage: eventDetails(loose) }),
    },
  }
}
