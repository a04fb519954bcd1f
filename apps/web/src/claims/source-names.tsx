import { isMissing } from '@openfrontier/core'
import { Fragment } from 'react'
import { openObservatory } from '../observatory.ts'

/** Sources by id in a line: each leads to its record, and to the page itself where it has an address. */
export async function SourceNames({ ids }: { readonly ids: readonly string[] }) {
  const { sources } = await openObservatory()
  return (
    <>
      {ids.map((id, place) => {
        const source = sources.get(id)
        return (
          <Fragment key={id}>
            {place > 0 && '; '}
            <a href={`/sources#${id}`}>{source?.attribution ?? id}</a>
            {source !== undefined && !isMissing(source.address) && (
              <>
                {' '}
                (<a href={source.address}>page</a>)
              </>
            )}
          </Fragment>
        )
      })}
    </>
  )
}
