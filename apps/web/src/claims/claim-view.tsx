import { Contents } from '../components/contents.tsx'
import { PageFoot } from '../components/page-foot.tsx'
import { SourceList } from '../components/source-list.tsx'
import { FigureView } from '../figures/figure-view.tsx'
import { dateInWords } from '../format.ts'
import { queryString } from '../query/query-string.ts'
import text from '../styles/words.module.css'
import { BearingSection } from './bearing-section.tsx'
import { allFigures, type ClaimFigures, claimFigures } from './claim-figures.ts'
import { ClaimHead } from './claim-head.tsx'
import styles from './claim-parts.module.css'
import { DataSection } from './data-section.tsx'
import { eventsOf } from './event-figure.ts'
import { EventsList } from './events-list.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { Neighbours } from './neighbours.tsx'
import type { OpenedClaim } from './open-claim.ts'
import { QuoteSection } from './quote-section.tsx'
import { SpecificationTable } from './specification-table.tsx'
import { TurnsOn } from './turns-on.tsx'
import { VerdictHistory } from './verdict-history.tsx'
import { words } from './words.ts'

/** A claim: the answer, what shows it, what it turns on, its history, what bears on it, and how to quote it. */
export function ClaimView({ opened }: { readonly opened: OpenedClaim }) {
  const { claim, report, answers, asOf } = opened
  const figures = claimFigures(opened)
  const query = queryString({ id: claim.id, asOf })
  // Where acts are what shows a claim, or stand in place of a verdict, they come before everything else.
  const actsFirst = answers === null || report.kind === 'event'
  const acts = <Events opened={opened} figures={figures} query={query} unfolded={actsFirst} />
  const sources = [...new Set([...claim.sources, ...(answers?.now.sources ?? [])])]
  return (
    <>
      <ClaimHead opened={opened} />
      <Contents parts={partsOf(opened, actsFirst)} />
      {answers === null && <BearingSection opened={opened} figures={figures.bearing} query={query} />}
      <Specifications opened={opened} figures={figures} query={query} />
      {answers !== null && answers.now.specifications.length === 0 && (
        <BearingSection opened={opened} figures={figures.bearing} query={query} />
      )}
      {actsFirst && acts}
      <TurnsOn opened={opened} />
      <section className={text.section} id="limits">
        <h2>{words.limits}</h2>
        <ul>
          {report.doesNotShow.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <VerdictHistory opened={opened} figure={figures.history} query={query} />
      {answers !== null && answers.now.specifications.length > 0 && (
        <BearingSection opened={opened} figures={figures.bearing} query={query} />
      )}
      <EvidenceSection opened={opened} />
      {!actsFirst && acts}
      <QuoteSection opened={opened} />
      <DataSection opened={opened} figures={allFigures(figures)} query={query} />
      <section className={text.section} id="sources">
        <h2>{words.sources}</h2>
        <SourceList ids={sources} />
      </section>
      <Neighbours opened={opened} />
      <PageFoot json={`/v1/claims/${claim.id}${queryString({ asOf })}`} />
    </>
  )
}

interface PartProps {
  readonly opened: OpenedClaim
  readonly figures: ClaimFigures
  readonly query: string
}

/** Every specification, drawn where numbers can be drawn and printed as a table elsewhere; when it was said, folded. */
function Specifications({ opened: { answers, report }, figures, query }: PartProps) {
  if (answers === null || answers.now.specifications.length === 0) return null
  const { now, said } = answers
  return (
    <section className={text.section} id="specifications-now">
      <h2>{words.curve}</h2>
      {figures.specifications === undefined ? (
        <SpecificationTable verdict={now} />
      ) : (
        <FigureView figure={figures.specifications} page="claim" query={query} />
      )}
      {said.asOf !== now.asOf && (
        <details className={styles.folded}>
          <summary>{words.thenToo(dateInWords(said.asOf))}</summary>
          <SpecificationTable verdict={said} />
          <p className={text.small}>
            <a href={`/claims/${report.id}?asOf=${said.asOf}`}>{words.thenDrawn}</a>
          </p>
        </details>
      )}
    </section>
  )
}

function Events({ opened, figures, query, unfolded }: PartProps & { readonly unfolded: boolean }) {
  const events = eventsOf(opened)
  if (events.length === 0) return null
  return (
    <section className={text.section} id="events">
      <h2>{words.events}</h2>
      {figures.events && <FigureView figure={figures.events} page="claim" query={query} />}
      {figures.events === undefined || unfolded ? (
        <EventsList events={events} />
      ) : (
        <details className={styles.folded}>
          <summary>{words.eventsAsList(events.length)}</summary>
          <EventsList events={events} />
        </details>
      )}
    </section>
  )
}

/** The parts that this page has, each with its words. */
function partsOf(opened: OpenedClaim, actsFirst: boolean): readonly (readonly [id: string, words: string])[] {
  const { answers, report, history } = opened
  const bearingFirst = answers === null || answers.now.specifications.length === 0
  const bearing = ['bearing', words.bearing, report.bearing.length > 0] as const
  const acts = ['events', words.events, eventsOf(opened).length > 0] as const
  const parts: readonly (readonly [string, string, boolean])[] = [
    ...(bearingFirst ? [bearing] : []),
    ['specifications-now', words.curve, answers !== null && answers.now.specifications.length > 0],
    ...(actsFirst ? [acts] : []),
    ['turns-on', words.flips, true],
    ['limits', words.limits, true],
    ['history', words.history, history?.points.some(({ verdict }) => verdict !== undefined) ?? false],
    ...(bearingFirst ? [] : [bearing]),
    ['evidence', words.publishedSection, report.evidence.length + report.garbled.length > 0],
    ...(actsFirst ? [] : [acts]),
    ['quote', words.quote, true],
    ['data', words.data, true],
    ['sources', words.sources, true],
  ]
  return parts.flatMap(([id, name, here]) => (here ? [[id, name] as const] : []))
}
