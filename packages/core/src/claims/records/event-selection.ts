import * as z from 'zod'
import { type Event, type IsoDate, isoDateSchema, latestDay } from '../../entities/index.ts'
import type { MetricInput } from '../../metrics/result.ts'
import { countriesOf, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { isFirm } from './grades.ts'
import { joinedWords } from './record-measure.ts'

const joined = z.string().regex(/^[^+\s]+(?:\+[^+\s]+)*$/, 'ids or words joined by "+"')

/** Which events: by id, or by what they are. Several words of one parameter are alternatives; parameters narrow each other. */
export const eventSelectionParameters = {
  events: joined.optional().describe('ids of events, joined by "+"'),
  kinds: joined.optional().describe('kinds of events'),
  of: joined.optional().describe('labs, or countries of their seats'),
  models: joined.optional().describe('models'),
  uses: joined.optional().describe('for integrations: product, base-model, internal-use, hosting'),
  evidence: joined.optional().describe('for integrations: how they are known'),
  from: isoDateSchema.optional().describe('no event before this day'),
  to: isoDateSchema.optional().describe('no event after this day'),
}
const selectionSchema = z.strictObject(eventSelectionParameters)
export type EventSelection = z.output<typeof selectionSchema>

export interface SelectedEvents {
  /** Known by primary text or two pages, oldest first. */
  readonly firm: readonly Event[]
  /** Known from one page only: they count for nothing. */
  readonly loose: readonly Event[]
}

/** The events of a selection that had certainly happened by `asOf`. Garbled accounts are never among them. */
export function selectEvents(facts: Facts, selection: EventSelection, asOf: IsoDate): SelectedEvents {
  const [ids, kinds, models, uses, evidence] = [
    selection.events,
    selection.kinds,
    selection.models,
    selection.uses,
    selection.evidence,
  ].map(joinedWords)
  const passes = (set: ReadonlySet<string> | undefined, word: string | undefined) =>
    set === undefined || (word !== undefined && set.has(word))
  const chosen = facts.snapshot.events.filter((event) => {
    const day = happenedBy(facts, event)
    return (
      event.grade !== 'X' &&
      event.kind !== 'garble' &&
      day <= asOf &&
      (selection.from === undefined || day >= selection.from) &&
      (selection.to === undefined || day <= selection.to) &&
      passes(ids, event.id) &&
      passes(kinds, event.kind) &&
      passes(models, event.model) &&
      passes(uses, event.use) &&
      passes(evidence, event.evidence) &&
      isOf(facts, event, selection.of)
    )
  })
  const byDate = [...chosen].sort((x, y) =>
    latestDay(x.date) < latestDay(y.date) ? -1 : latestDay(x.date) > latestDay(y.date) ? 1 : x.id < y.id ? -1 : 1,
  )
  return { firm: byDate.filter(({ grade }) => isFirm(grade)), loose: byDate.filter(({ grade }) => !isFirm(grade)) }
}

/** Last day on which an event may have happened. A record of it cannot be older than the snapshot. */
function happenedBy(facts: Facts, { date }: Event): IsoDate {
  const day = latestDay(date)
  return day < facts.dataThrough ? day : facts.dataThrough
}

function isOf(facts: Facts, { lab }: Event, of: string | undefined): boolean {
  if (of === undefined) return true
  if (lab === undefined) return false
  const seats: readonly string[] = countriesOf(facts, [lab], { rule: 'headquarters', foldHongKongMacau: false })
  return parseParty(of).some((member) => member === lab || seats.includes(member))
}

/** Events as details of a result: what a reader needs to look them up. */
export function eventDetails(events: readonly Event[]): { id: string; date: string; kind: string; what: string; grade: string }[] {
  return events.map(({ id, date, kind, what, grade }) => ({ id, date, kind, what, grade }))
}

/** Events and the publications they are taken from, as inputs of a result. */
export function eventInputs(events: readonly Event[]): MetricInput[] {
  const sources = [...new Set<string>(events.flatMap((event) => event.sources))].sort()
  return [...events.map(({ id }) => ({ kind: 'event' as const, id })), ...sources.map((id) => ({ kind: 'source' as const, id }))]
}
