import type { IsoDate, Release } from '../entities/index.ts'
import { earliestDay, known, latestDay } from '../entities/index.ts'
import type { Facts } from './facts.ts'

export const changeKinds = ['release', 'relicensing', 'deprecation', 'retirement', 'event', 'index-vintage', 'board'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Something that became so, or became known, on a day. */
export interface Change {
  /** As precisely as it is known. */
  readonly date: string
  readonly kind: ChangeKind
  /** Record it stands in; of a vintage or a board, its scale and date. */
  readonly id: string
  readonly model?: string
  readonly what: string
}

/**
 * What changed after one day and by another: releases, relicensings, ends, events, states of the index and boards; oldest first.
 * A release whose date may lie before the first day, like one only seen by some date, is left out.
 */
export function changesBetween(facts: Facts, since: IsoDate, until: IsoDate): Change[] {
  const { releases, events } = facts.snapshot
  const within = (day: IsoDate) => day > since && day <= until
  const changes: readonly Change[] = [
    ...releases.filter((release) => within(dayOf(release)) && !isOlder(release, since)).map((release) => releaseChange(facts, release)),
    ...events
      .filter(({ date }) => within(latestDay(date)))
      .map(({ id, date, what, model }) => ({ date, kind: 'event' as const, id, ...(model && { model }), what })),
    ...facts
      .vintages('eci')
      .filter(within)
      .map((date) => ({
        date,
        kind: 'index-vintage' as const,
        id: `eci/${date}`,
        what: `${facts.indexScores('eci', date).length} models on the index`,
      })),
    ...boardChanges(facts, within),
  ]
  return [...changes].sort((x, y) => compare(sortKey(x), sortKey(y)) || compare(x.kind, y.kind) || compare(x.id, y.id))
}

function boardChanges(facts: Facts, within: (day: IsoDate) => boolean): Change[] {
  const board = { category: 'overall', styleControl: true }
  return [...facts.boardDates(board), ...facts.firstRowsDates(board)].filter(within).map((date) => ({
    date,
    kind: 'board',
    id: `lmarena-text/${date}`,
    what: `${facts.ratings(board, date).length} rows on the text board`,
  }))
}

function dayOf({ date }: Release): IsoDate {
  return latestDay(date)
}

/** A date like “no later than” a day after `since` says only that it was seen then. */
function isOlder({ date }: Release, since: IsoDate): boolean {
  return date.startsWith('≤') || earliestDay(date) <= since
}

function releaseChange(facts: Facts, { id, date, act, access, model, license }: Release): Change {
  const name = facts.models.get(model)?.name ?? model
  const terms = known(license)
  const under = terms === undefined ? '' : ` under ${terms}`
  switch (act) {
    case 'relicense':
      return { date, kind: 'relicensing', id, model, what: `${name} relicensed${under === '' ? '; to which licence is not known' : under}` }
    case 'deprecation':
    case 'retirement':
      return { date, kind: act, id, model, what: `${name}: ${act}` }
    default:
      return { date, kind: 'release', id, model, what: `${name}: ${act}, ${access.replaceAll('-', ' ')}${under}` }
  }
}

function sortKey({ date }: Change): string {
  return date.replace(/^[≤≥]/, '')
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
