import type { Side } from '@openfrontier/charts'
import type { Estimate } from '@openfrontier/core'
import styles from './share-mark.module.css'

const width = 320
const inset = 8
const x = (share: number) => inset + share * (width - 2 * inset)

/** A share on a line from none to all, with its interval as a whisker. Drawn beside the printed figures, never instead of them. */
export function ShareMark({ estimate, side }: { readonly estimate: Estimate; readonly side: Side }) {
  const { value, interval } = estimate
  return (
    <svg className={`${styles.drawing} ${styles[side]}`} viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <path className={styles.line} d={`M${x(0)} 8H${x(1)}M${x(0)} 4v8M${x(0.5)} 6v4M${x(1)} 4v8`} />
      {'low' in interval && <path className={styles.whisker} d={`M${x(interval.low)} 8H${x(interval.high)}`} />}
      {side === 'US' ? (
        <circle className={styles.mark} cx={x(value)} cy={8} r={5} />
      ) : (
        <path className={styles.mark} d={`M${x(value)} 2l6 6-6 6-6-6z`} />
      )}
    </svg>
  )
}
