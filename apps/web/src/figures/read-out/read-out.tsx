'use client'

import { useEffect, useRef } from 'react'
import { listenForReading } from './listen.ts'
import styles from './read-out.module.css'

/** Makes the marks of the figure it stands in readable by pointer, touch and keyboard, each in the words the server wrote on it. */
export function ReadOut({ hint }: { readonly hint: string }) {
  const box = useRef<HTMLDivElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const figure = box.current?.closest('figure')
    if (!box.current || !status.current || !figure) return undefined
    return listenForReading(figure, { box: box.current, status: status.current, hint })
  }, [hint])
  return (
    <>
      <div ref={box} className={styles.box} aria-hidden="true" hidden />
      <p ref={status} className={styles.status} role="status" />
    </>
  )
}
