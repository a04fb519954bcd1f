import { Country } from '../components/country.tsx'
import styles from './changes.module.css'
import type { Change } from './list-changes.ts'
import { words } from './words.ts'

/** Changes, newest first, each with its day. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ol className={styles.changes}>
      {changes.map(({ id, kind, date, dateInWords, what, href, country }) => (
        <li key={id}>
          <time className={styles.day} dateTime={date}>
            {dateInWords}
          </time>
          <span className={styles.what}>
            <a href={href}>{what}</a>
            <span className={styles.kind}>
              {words.kinds[kind]}
              {country !== undefined && (
                <>
                  {' · '}
                  <Country code={country} />
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
