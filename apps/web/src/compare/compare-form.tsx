import controls from '../styles/controls.module.css'
import styles from './compare.module.css'
import type { CompareQuery } from './compare-query.ts'
import { askedNames } from './compared.ts'
import { words } from './words.ts'

interface FormProps {
  readonly query: CompareQuery
  /** Names that are offered while one writes. */
  readonly offered: readonly { readonly id: string; readonly name: string }[]
}

/** Six fields for names; the address holds them. */
export function CompareForm({ query, offered }: FormProps) {
  return (
    <form className={styles.form} action="/compare" method="get" aria-label={words.things}>
      {askedNames.map((name, place) => (
        <label key={name} className={controls.field}>
          {place + 1}
          <input name={name} list="names" autoComplete="off" defaultValue={query[name]} maxLength={200} />
        </label>
      ))}
      <datalist id="names">
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <p className={styles.actions}>
        <button className={controls.button} type="submit">
          {words.compare}
        </button>
        <a href="/compare">{words.clear}</a>
      </p>
    </form>
  )
}
