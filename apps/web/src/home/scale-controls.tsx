import { indexChoices } from '../query/queries.ts'
import { queryString } from '../query/query-string.ts'
import { strings } from '../strings.ts'
import type { HomeFacts } from './home-facts.ts'
import styles from './scale-controls.module.css'

/** Links that choose the scale and a form that chooses the date; both work without JavaScript. */
export function ScaleControls({ facts }: { readonly facts: HomeFacts }) {
  const words = strings.home
  const isNewest = facts.asOf === facts.dataThrough
  const asOf = isNewest ? undefined : facts.asOf
  return (
    <div className={styles.controls}>
      <nav className={styles.scales} aria-label={words.shownAs}>
        {indexChoices.map((index) => (
          <a
            key={index}
            href={`/${queryString({ index, asOf }, { index: 'eci' })}#frontier`}
            aria-current={index === facts.index ? 'true' : undefined}
          >
            {words.index[index]}
          </a>
        ))}
      </nav>
      <form className={styles.date} action="/#frontier" method="get">
        {facts.index !== 'eci' && <input type="hidden" name="index" value={facts.index} />}
        <label htmlFor="as-of">{words.chooseDate}</label>
        <input id="as-of" type="date" name="asOf" defaultValue={facts.asOf} max={facts.dataThrough} required />
        <button type="submit">{words.show}</button>
        {!isNewest && <a href={`/${queryString({ index: facts.index }, { index: 'eci' })}#frontier`}>{words.newest}</a>}
      </form>
    </div>
  )
}
