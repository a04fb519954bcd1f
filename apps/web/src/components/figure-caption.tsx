import styles from './figure.module.css'

interface FigureCaptionProps {
  /** Rank of the title among the headings of the page. */
  readonly heading?: 'h1' | 'h2' | 'h3'
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
}

/** What a figure finds, and what it measures. */
export function FigureCaption({ heading: Heading = 'h2', title, subtitle }: FigureCaptionProps) {
  return (
    <figcaption className={styles.caption}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.subtitle}>{subtitle}</p>
    </figcaption>
  )
}
