import type { ChartFoot } from '@openfrontier/charts'
import { dateInWords } from '../format.ts'
import { strings } from '../strings.ts'
import styles from './figure.module.css'

/** How many, through when, whose, and what the figure does not show. */
export function FigureFoot({ foot }: { readonly foot: ChartFoot }) {
  return (
    <>
      <p className={styles.foot}>
        n = {foot.n} · {strings.footer.dataThrough.toLowerCase()} <time dateTime={foot.dataThrough}>{dateInWords(foot.dataThrough)}</time> ·{' '}
        {foot.source}
      </p>
      <p className={styles.foot}>
        <strong>{strings.figure.doesNotShow}</strong> {foot.doesNotShow}
      </p>
    </>
  )
}
