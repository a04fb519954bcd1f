import type { TimelineDescription, TimelineMark } from '@openfrontier/charts'
import { type Event, earliestDay, latestDay } from '@openfrontier/core'
import { sideOf } from '../components/country.tsx'
import type { FigureData } from '../figures/figure-data.ts'
import { dateInWords } from '../format.ts'
import { partialDateInWords } from '../format-partial.ts'
import { strings } from '../strings.ts'
import type { OpenedClaim } from './open-claim.ts'
import { creditsOf } from './source-credits.ts'
import { words } from './words.ts'

/** Kinds of events that get a line of their own; more share one. */
const mostLanes = 4

/** Events that bear on a claim, those its figures count among them, oldest first; none of them later than the date asked for. */
export function eventsOf({ observatory, report, asOf }: OpenedClaim): readonly Event[] {
  const counted = new Set(
    report.bearing.flatMap(({ now }) =>
      now.kind === 'estimate' ? now.inputs.filter(({ kind }) => kind === 'event').map(({ id }) => id) : [],
    ),
  )
  const named = new Set<string>(report.events.map(({ id }) => id))
  return observatory.facts.snapshot.events
    .filter(({ id, grade }) => named.has(id) || (counted.has(id) && grade !== 'X'))
    .filter(({ date }) => asOf === undefined || latestDay(date) <= asOf)
    .toSorted((x, y) => (latestDay(x.date) < latestDay(y.date) ? -1 : 1))
}

/** Events on a line of time, a line for each kind; `undefined` where there are fewer than two. */
export function eventFigure(opened: OpenedClaim): FigureData | undefined {
  const events = eventsOf(opened)
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  const { observatory, report } = opened
  const kinds = [...new Set(events.map(({ kind }) => kind))]
  const apart = kinds.length <= mostLanes
  const description: TimelineDescription = {
    title: words.eventsTitle(events.length, dateInWords(earliestDay(first.date)), dateInWords(latestDay(last.date))),
    subtitle: words.eventsSubtitle,
    asOf: opened.asOf ?? observatory.date,
    lanes: (apart ? kinds : [undefined]).map((kind) => ({
      ...(kind !== undefined && { name: kindInWords(kind) }),
      marks: events.filter((event) => kind === undefined || event.kind === kind).map((event) => mark(opened, event)),
    })),
    foot: {
      n: words.eventsN(events.length),
      dataThrough: observatory.facts.dataThrough,
      source: creditsOf(observatory, [...new Set(events.flatMap(({ sources }) => sources))]),
      doesNotShow: words.eventsDoNotShow,
    },
  }
  return {
    id: 'events',
    drawing: { kind: 'timeline', description },
    table: {
      columns: [
        { name: strings.table.date, date: true },
        { name: words.kind },
        { name: words.what },
        { name: words.grade },
        { name: words.source },
      ],
      rows: events.map(({ date, kind, what, grade, sources }) => [
        { text: date },
        { text: kindInWords(kind) },
        { text: what },
        { text: strings.grades[grade], value: grade },
        { text: sources.join(' '), ...(sources[0] !== undefined && { href: `/sources#${sources[0]}` }) },
      ]),
    },
    json: `/v1/claims/${report.id}`,
  }
}

const kindInWords = (kind: string) => kind.replaceAll('-', ' ')

function mark({ observatory }: OpenedClaim, { id, date, what, lab, model }: Event): TimelineMark {
  const [from, to] = [earliestDay(date), latestDay(date)]
  const maker = lab === undefined ? undefined : observatory.labs.get(lab)
  const country = maker?.headquarters.country
  const name = model === undefined ? undefined : observatory.models.get(model)?.model.name
  return {
    id,
    from,
    ...(to > from && { to }),
    ...(name !== undefined && { label: name }),
    words: `${what.replace(/\.$/, '')}, ${partialDateInWords(date)}`,
    ...(typeof country === 'string' && { side: sideOf(country) }),
  }
}
