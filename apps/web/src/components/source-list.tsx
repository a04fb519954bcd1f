import { isMissing } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import styles from './source-list.module.css'

/** Sources by id, each with its address and the line of attribution. Ids that no source bears are shown as they are. */
export async function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const { sources } = await openObservatory()
  return (
    <ul className={styles.list}>
      {ids.map((id) => {
        const source = sources.get(id)
        return (
          <li key={id}>
            {source === undefined ? (
              id
            ) : (
              <>
                {isMissing(source.address) ? source.title : <a href={source.address}>{source.title}</a>}.{' '}
                {source.attribution === source.title ? '' : `${source.attribution}. `}
                <a href={`/sources#${id}`}>Record</a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
