import styles from './claim-parts.module.css'
import type { OpenedClaim } from './open-claim.ts'
import { words } from './words.ts'

/** The claims before and after, in the order of the record. */
export function Neighbours({ opened: { previous, next } }: { readonly opened: OpenedClaim }) {
  return (
    <nav className={styles.neighbours} aria-label={words.neighbours}>
      {previous && (
        <a href={`/claims/${previous.id}`} rel="prev">
          <span>
            ← {words.previous}, {previous.id}
          </span>
          {previous.said}
        </a>
      )}
      {next && (
        <a href={`/claims/${next.id}`} rel="next" className={styles.next}>
          <span>
            {words.next}, {next.id} →
          </span>
          {next.said}
        </a>
      )}
    </nav>
  )
}
