import { describe, expect, it } from 'vitest'
import { contextOf, event, lab, model } from '../src/testing/facts.ts'
import { eventsAgree } from './events-agree.ts'

describe(eventsAgree.name, () => {
  it("finds an event of a lab about another's model, unless the one acts upon the other's", () => {
    const events = [
      event('2026-01-01-a', { lab: 'b', model: 'a/one' }),
      event('2026-01-01-b', { lab: 'a', model: 'a/one' }),
      event('2026-01-01-c', { lab: 'b', model: 'a/one', kind: 'integration' }),
    ]
    expect(eventsAgree.check(contextOf({ labs: [lab('a'), lab('b')], models: [model('a/one')], events }))).toMatchObject([
      { record: '2026-01-01-a', found: 'b', expected: 'one of a, whose model a/one is, or a note' },
    ])
  })
})
