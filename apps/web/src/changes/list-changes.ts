import { earliestDay, latestDay, type Observatory, type PartialDate } from '@openfrontier/core'
import { boardBreakDates } from '@openfrontier/core/metrics'
import { dateInWords as dayInWords } from '../format.ts'
import { partialDateInWords } from '../format-partial.ts'
import { relicensings } from '../licenses/license-facts.ts'

export const changeKinds = ['release', 'relicensing', 'event', 'vintage', 'method'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Something that became known, or came to be, on a day. */
export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  /** First day it may mean, the last one where it is known as “by” a day: what it is ordered by. */
  readonly date: string
  /** As precisely as it is known. */
  readonly dateInWords: string
  readonly what: string
  readonly href: string
  /** Country of the lab, where it concerns one. */
  readonly country?: string
}

const orderDay = (date: PartialDate) => (date.startsWith('≤') ? latestDay(date) : earliestDay(date))

let all: readonly Change[] | undefined

/** Everything dated on record, newest first. */
export async function listChanges(observatory: Observatory): Promise<readonly Change[]> {
  all ??= [
    ...releases(observatory),
    ...(await licenceChanges(observatory)),
    ...events(observatory),
    ...vintages(observatory),
    ...methods(observatory),
  ].sort((x, y) => (x.date < y.date ? 1 : x.date > y.date ? -1 : x.id < y.id ? -1 : 1))
  return all
}

function releases({ models, labs, licenses, date }: Observatory): Change[] {
  return models.list().flatMap(({ model, firstPublic, countries }): Change[] => {
    if (firstPublic === undefined || latestDay(firstPublic.date) > date) return []
    const makers = model.labs.map((id) => labs.get(id)?.name ?? id).join(' and ')
    const license = typeof firstPublic.license === 'string' ? licenses.get(firstPublic.license)?.name : undefined
    const how =
      firstPublic.access === 'open-weights' ? `with weights${license === undefined ? '' : ` under ${license}`}` : 'without weights'
    return [
      {
        id: firstPublic.id,
        kind: 'release',
        date: orderDay(firstPublic.date),
        dateInWords: partialDateInWords(firstPublic.date),
        what: `${makers} released ${model.name}, ${how}.`,
        href: `/models/${model.id}`,
        ...(countries[0] !== undefined && { country: countries[0] }),
      },
    ]
  })
}

async function licenceChanges({ models, licenses }: Observatory): Promise<Change[]> {
  return (await relicensings()).map(({ release, from, to }) => {
    const summary = models.get(release.model)
    const country = summary?.countries[0]
    return {
      id: `${release.id}#licence`,
      kind: 'relicensing' as const,
      date: orderDay(release.date),
      dateInWords: partialDateInWords(release.date),
      what: `The licence of ${summary?.model.name ?? release.model} changed from ${licenses.get(from)?.name ?? from} to ${licenses.get(to)?.name ?? to}.`,
      href: `/models/${release.model}#releases`,
      ...(country !== undefined && { country }),
    }
  })
}

function events({ facts }: Observatory): Change[] {
  return facts.snapshot.events.map((event) => ({
    id: `event/${event.id}`,
    kind: 'event',
    date: orderDay(event.date),
    dateInWords: partialDateInWords(event.date),
    what: event.what,
    href:
      event.model !== undefined
        ? `/models/${event.model}#events`
        : event.lab !== undefined
          ? `/labs/${event.lab}#events`
          : `/sources#${event.sources[0] ?? ''}`,
  }))
}

function vintages({ facts, date }: Observatory): Change[] {
  return facts
    .vintages('eci')
    .filter((vintage) => vintage <= date)
    .map((vintage) => ({
      id: `vintage/eci/${vintage}`,
      kind: 'vintage',
      date: vintage,
      dateInWords: dayInWords(vintage),
      what: `The Epoch Capabilities Index was fitted anew, over ${facts.indexScores('eci', vintage).length} models.`,
      href: '/metrics/capability-index',
    }))
}

function methods({ facts }: Observatory): Change[] {
  const dates = new Set(boardBreakDates(facts, { styleControl: true }, 'levels'))
  return facts.snapshot.boards.flatMap(({ changes, name }) =>
    changes
      .filter(({ date }) => dates.has(date))
      .map(({ date, what }) => ({
        id: `board/${date}`,
        kind: 'method' as const,
        date,
        dateInWords: dayInWords(date),
        what: `${name}: ${what}`,
        href: '/metrics/arena-rating',
      })),
  )
}
