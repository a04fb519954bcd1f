import type { ReactNode } from 'react'
import { strings } from '../strings.ts'
import styles from './key-facts.module.css'

/** A few figures side by side, each with how sure it is. */
export function KeyFacts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

interface KeyFactProps {
  readonly name: string
  /** Where it is shown in full. */
  readonly href?: string | undefined
  /** Left out where there is none on record. */
  readonly value: string | undefined
  readonly children?: ReactNode
}

export function KeyFact({ name, href, value, children }: KeyFactProps) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{href === undefined ? name : <a href={href}>{name}</a>}</dt>
      <dd className={value === undefined ? styles.none : styles.value}>{value ?? strings.notOnRecord}</dd>
      {children && <dd className={styles.note}>{children}</dd>}
    </div>
  )
}
