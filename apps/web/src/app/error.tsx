'use client'

import { failureStrings } from '../strings-failure.ts'

/** Shown in place of a page that failed. Says nothing of the inside. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <h1>{failureStrings.title}</h1>
      <p>{failureStrings.lead}</p>
      <p>
        <button type="button" onClick={reset}>
          {failureStrings.again}
        </button>
      </p>
      <p>
        <a href="/">{failureStrings.elsewhere}</a> · <a href="/search">{failureStrings.search}</a>
      </p>
    </>
  )
}
