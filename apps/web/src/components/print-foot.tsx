'use client'

import { useEffect, useRef } from 'react'
import styles from './print-foot.module.css'

/** Ends a page on paper: what it is a copy of, as of when, and where it stands. The address is read when it is printed, since figures change it. */
export function PrintFoot({ words, address }: { readonly words: string; readonly address: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const write = () => {
      if (place.current) place.current.textContent = location.href
    }
    addEventListener('beforeprint', write)
    return () => removeEventListener('beforeprint', write)
  }, [])
  return (
    <p className={styles.foot}>
      {words} · <span ref={place}>{address}</span>
    </p>
  )
}
