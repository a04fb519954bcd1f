'use client'

import { useEffect } from 'react'

/** The key `/` leads to the search from every page, unless one is writing; on the page of the search it leads into its field. */
export function SlashKey() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      event.preventDefault()
      const field = document.getElementById('q')
      if (field === null) location.assign('/search')
      else field.focus()
    }
    document.addEventListener('keydown', listen)
    if (location.pathname === '/search') document.getElementById('q')?.focus()
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return null
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
