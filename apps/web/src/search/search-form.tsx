import controls from '../styles/controls.module.css'
import styles from './search.module.css'
import { words } from './words.ts'

/** One field that asks for a page of hits; no script needed. */
export function SearchForm({ text }: { readonly text?: string | undefined }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element `search` is not yet known to all screen readers in use.
    <form className={styles.form} role="search" action="/search" method="get">
      <label className={`${controls.field} ${styles.field}`}>
        {words.label}
        <input type="search" name="q" id="q" defaultValue={text} maxLength={100} autoComplete="off" enterKeyHint="search" />
      </label>
      <button className={controls.button} type="submit">
        {words.submit}
      </button>
    </form>
  )
}
