import { type ModelsQuery, modelsQuerySchema } from '../query/queries.ts'
import { queryString } from '../query/query-string.ts'
import { strings } from '../strings.ts'
import type { ModelsPage } from './list-models.ts'
import styles from './pager.module.css'

/** Address of the list with other values in its query; defaults are left out, so that each page has one address. */
export function modelsAddress(query: ModelsQuery, change: Partial<ModelsQuery> = {}): string {
  const { sort, page, columns } = modelsQuerySchema.parse({})
  return `/models${queryString({ ...query, ...change }, { sort, page, columns })}`
}

/** Links to the pages beside this one. */
export function Pager({ query, result }: { readonly query: ModelsQuery; readonly result: ModelsPage }) {
  if (result.pages === 1) return null
  const { page, pages } = result
  return (
    <nav className={styles.pager} aria-label={strings.models.pages}>
      {page > 1 ? (
        <a rel="prev" href={modelsAddress(query, { page: page - 1 })}>
          ← {strings.models.previous}
        </a>
      ) : (
        <span />
      )}
      <span>
        {page} / {pages}
      </span>
      {page < pages ? (
        <a rel="next" href={modelsAddress(query, { page: page + 1 })}>
          {strings.models.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
