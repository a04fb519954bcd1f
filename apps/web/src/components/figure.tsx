import type { ChartFoot } from '@openfrontier/charts'
import type { ReactNode } from 'react'
import { dateInWords } from '../format.ts'
import { strings } from '../strings.ts'
import styles from './figure.module.css'

/** Pixels of the drawings: one for a phone, one for a tablet, one for a desk. The style sheet shows the one that fits. */
const widths = { narrow: 320, medium: 600, wide: 960 } as const

interface FigureProps {
  readonly id: string
  /** Rank of the title among the headings of the page. */
  readonly heading?: 'h2' | 'h3'
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly foot: ChartFoot
  readonly controls?: ReactNode
  /** Draws the chart without title and foot, which stand here as text. */
  readonly draw: (width: number) => string
  /** The same figures as a table, or the part of this page where that table stands. */
  readonly table: { readonly kind: 'here'; readonly content: ReactNode } | { readonly kind: 'elsewhere'; readonly href: string }
  /** Address of the same figures for programs. */
  readonly json: string
  /** The figure to take away: names of formats with their addresses. */
  readonly files?: readonly { readonly name: string; readonly href: string }[]
}

/** A chart drawn on the server for three widths, with its words as text and its figures as a table. */
export function Figure({ id, heading: Heading = 'h2', title, subtitle, foot, controls, draw, table, json, files = [] }: FigureProps) {
  return (
    <figure className={styles.figure} id={id}>
      <figcaption className={styles.caption}>
        <Heading className={styles.title}>{title}</Heading>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      {controls}
      {Object.entries(widths).map(([name, width]) => (
        // The charts package escapes everything it writes.
        <div key={name} className={`${styles.drawing} ${styles[name]}`} dangerouslySetInnerHTML={{ __html: draw(width) }} />
      ))}
      <p className={styles.foot}>
        n = {foot.n} · {strings.footer.dataThrough.toLowerCase()} <time dateTime={foot.dataThrough}>{dateInWords(foot.dataThrough)}</time> ·{' '}
        {foot.source}
      </p>
      <p className={styles.foot}>
        <strong>{strings.figure.doesNotShow}</strong> {foot.doesNotShow}
      </p>
      <div className={styles.tools}>
        {table.kind === 'here' ? (
          <details className={styles.details}>
            <summary>{strings.table.asTable}</summary>
            {table.content}
          </details>
        ) : (
          <a href={table.href}>{strings.table.asTable}</a>
        )}
        {files.map(({ name, href }) => (
          <a key={name} href={href} download="">
            {name}
          </a>
        ))}
        <a href={json}>{strings.figure.json}</a>
      </div>
    </figure>
  )
}
