import styles from './example.module.css'

/** Code to copy: it scrolls by itself where it is wide, and is taken whole by one click. */
export function Example({ label, code }: { readonly label: string; readonly code: string }) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.example} aria-label={label} tabIndex={0}>
      <pre>
        <code>{code}</code>
      </pre>
    </section>
  )
}
