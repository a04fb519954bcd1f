import { strings } from '../strings.ts'
import styles from './pager.module.css'

interface PagerProps {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Links to the pages beside this one; nothing where there is one page. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages === 1) return null
  return (
    <nav className={styles.pager} aria-label={strings.models.pages}>
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)}>
          ← {strings.models.previous}
        </a>
      ) : (
        <span />
      )}
      <span>
        {page} / {pages}
      </span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)}>
          {strings.models.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
