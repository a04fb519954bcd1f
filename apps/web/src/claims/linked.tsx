import { Fragment } from 'react'

/** Addresses within a text: with their scheme, or a host with a path. */
const address = /(?:https?:\/\/|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[^\s,;)“”"']*[^\s,;)“”"'.:]/gi

/** A text whose addresses lead where they say. */
export function Linked({ text }: { readonly text: string }) {
  const found = [...text.matchAll(address)]
  let end = 0
  const parts = found.map((match) => {
    const before = text.slice(end, match.index)
    end = match.index + match[0].length
    return (
      <Fragment key={match.index}>
        {before}
        <a href={/^https?:/i.test(match[0]) ? match[0] : `https://${match[0]}`}>{match[0]}</a>
      </Fragment>
    )
  })
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  )
}
