import type { ReactNode } from 'react'
import styles from './scroll-region.module.css'

/** A wide table: on a narrow screen it scrolls by itself, by touch and by keyboard, and the page does not. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
