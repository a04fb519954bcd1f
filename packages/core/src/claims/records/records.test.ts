import { expect, test } from 'vitest'
import { type Event, type Evidence, eventSchema, evidenceSchema, type IsoDate } from '../../entities/index.ts'
import { snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import type { Measure } from '../definition.ts'
import { createMeasurer } from '../measure.ts'

const today = '2026-08-19' as IsoDate
const unknown = { missing: 'unknown' }
const event = (id: string, date: string, grade: string, more: object = {}): Event =>
  eventSchema.parse({ id, date, kind: 'integration', what: 'It happened.', grade, sources: ['fixture'], ...more })
const statement = (id: string, grade: string, more: object = {}): Evidence =>
  evidenceSchema.parse({
    id,
    claims: [],
    statement: 'So it is.',
    quoted: true,
    locator: 'page 3',
    period: unknown,
    published: '2025-12',
    value: unknown,
    unit: unknown,
    denominator: unknown,
    grade,
    sources: ['fixture'],
    ...more,
  })
const facts = indexFacts(
  snapshot(
    {
      events: [
        event('early', '2025-01-10', 'P'),
        event('rumour', '2025-02-01', 'S1'),
        event('later', '2026-03-01', 'S2'),
        event('garbled', '2025-01-11', 'X'),
        ...['2026-03-15', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01'].map((date) =>
          event(`at-${date}`, date, 'P'),
        ),
      ],
      evidence: [
        statement('said', 'Pq'),
        statement('hearsay', 'S1'),
        statement('only-garbled', 'X'),
        statement('said-wrong', 'X', { garbles: 'said' }),
      ],
    },
    today,
    ['evidence'],
  ),
)
const answer = (measure: Measure, asOf: string = today) => createMeasurer(facts, 0.9)(measure, asOf as IsoDate)

test('an event known well has happened, one page settles nothing, and none before its date', () => {
  expect(answer({ metric: 'event-record', parameters: { events: 'early' } })).toMatchObject({ answer: 'yes', value: 1 })
  expect(answer({ metric: 'event-record', parameters: { events: 'rumour' } })).toMatchObject({ answer: 'undetermined', value: 0 })
  expect(answer({ metric: 'event-record', parameters: { events: 'later' } }, '2025-12-31')).toMatchObject({ answer: 'undetermined' })
  expect(answer({ metric: 'event-record', parameters: { events: 'early+later' } })).toMatchObject({ answer: 'yes', value: 2 })
  expect(answer({ metric: 'event-record', parameters: { events: 'early', against: 'later' } })).toMatchObject({ answer: 'no' })
  expect(answer({ metric: 'event-record', parameters: { events: 'garbled' } })).toMatchObject({ answer: 'undetermined', value: 0 })
})

test('events rise where the later half of a window has more than chance puts there', () => {
  const parameters = { kinds: 'integration', from: '2025-01-01' as IsoDate }
  expect(answer({ metric: 'event-trend', parameters })).toMatchObject({ answer: 'rising', n: 8, details: { earlier: 1, later: 7 } })
  expect(answer({ metric: 'event-trend', parameters }, '2024-12-31')).toMatchObject({ reason: 'window-too-short' })
})

test('a source said it where the words are known well; garbled copies alone say it did not', () => {
  expect(answer({ metric: 'evidence-record', parameters: { statements: 'said' } })).toMatchObject({
    answer: 'yes',
    details: { statements: [{ locator: 'page 3' }], garbled: [{ id: 'said-wrong' }] },
  })
  expect(answer({ metric: 'evidence-record', parameters: { statements: 'hearsay' } })).toMatchObject({ answer: 'undetermined' })
  expect(answer({ metric: 'evidence-record', parameters: { statements: 'only-garbled' } })).toMatchObject({ answer: 'no' })
  expect(answer({ metric: 'evidence-record', parameters: { statements: 'said' } }, '2025-11-30')).toMatchObject({ answer: 'undetermined' })
})
