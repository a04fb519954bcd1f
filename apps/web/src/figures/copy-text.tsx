'use client'

import { useEffect, useState } from 'react'

/** A button that copies a text, where the browser lets it; without scripts there is none, and the text is there to be selected. */
export function CopyText({ text, name, done }: { readonly text: string; readonly name: string; readonly done: string }) {
  const [able, setAble] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setAble(navigator.clipboard !== undefined), [])
  if (!able) return null
  return (
    <p>
      <button type="button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {name}
      </button>{' '}
      <span role="status">{copied ? done : ''}</span>
    </p>
  )
}
