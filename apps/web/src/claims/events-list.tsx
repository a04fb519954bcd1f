import type { Event } from '@openfrontier/core'
import { partialDateInWords } from '../format-partial.ts'
import { strings } from '../strings.ts'
import parts from './claim-parts.module.css'
import styles from './evidence.module.css'
import { Linked } from './linked.tsx'
import { SourceNames } from './source-names.tsx'
import { words } from './words.ts'

/** Dated acts with their grade and source, oldest first. */
export function EventsList({ events }: { readonly events: readonly Event[] }) {
  return (
    <ul className={styles.statements}>
      {events.map((event) => (
        <li key={event.id} className={styles.statement} id={`event-${event.id}`}>
          <span className={styles.grade} title={strings.grades[event.grade]}>
            {event.grade}
          </span>
          <div>
            <p className={styles.words}>
              <time className={parts.eventDate}>{partialDateInWords(event.date)}</time> {event.what}
            </p>
            {event.quote !== undefined && (
              <p className={styles.words}>
                {event.who !== undefined && `${event.who}: `}
                <q>{event.quote}</q>
              </p>
            )}
            <dl className={styles.particulars}>
              {event.model !== undefined && (
                <div>
                  <dt>{strings.table.model}</dt>
                  <dd>
                    <a href={`/models/${event.model}`}>{event.model}</a>
                  </dd>
                </div>
              )}
              {event.license !== undefined && (
                <div>
                  <dt>{words.license}</dt>
                  <dd>
                    <a href={`/licenses/${event.license}`}>{event.license}</a>
                  </dd>
                </div>
              )}
              <div>
                <dt>{words.source}</dt>
                <dd>
                  <SourceNames ids={event.sources} />
                </dd>
              </div>
            </dl>
            {event.note !== undefined && (
              <p className={styles.note}>
                <Linked text={event.note} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
