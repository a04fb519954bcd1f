import { isoDateSchema } from '@openfrontier/core/entities'
import { type Change, changeKinds, changeSchema } from '../changes/change.ts'
import { changesOf } from '../changes/changes-of.ts'
import { defineResource } from '../records/definition.ts'
import { before, developersOf, idOf, party, text, value, word } from '../records/filters.ts'

export const changes = defineResource<Change>({
  name: 'changes',
  operationId: 'listChanges',
  summary: 'What changed, newest first: releases, licences, retirements, events, vintages of the index, verdicts',
  one: 'a change',
  schema: changeSchema,
  rowsOf: changesOf,
  keyOf: (change) => change.id,
  knownSince: (change) => change.date,
  filters: {
    since: {
      schema: isoDateSchema.optional().describe('on this day or after it'),
      keeps: (change, day: string) => change.date >= day,
    },
    before: before((change) => change.date, 'before this day'),
    kind: word((change) => change.kind, changeKinds, 'what sort of change'),
    act: value((change) => change.act, 'the act, within its kind'),
    model: idOf('models', (change) => change.model, 'id of the model'),
    country: party((change, view) => developersOf(view, change.model, change.lab === undefined ? undefined : [change.lab])),
    claim: value((change) => change.claim, 'id of the claim whose verdict moved'),
    text: text((change) => [change.title], 'part of the sentence'),
  },
  orders: { date: (change) => change.date },
  defaultSort: '-date',
})
