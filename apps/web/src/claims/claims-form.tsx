import { claimKinds } from '@openfrontier/core'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import styles from './claims-form.module.css'
import { type ClaimsQuery, verdictChoices } from './claims-query.ts'
import { words } from './words.ts'

/** Narrows the list by words, kind and verdict; its answers stand in the address and no script is needed. */
export function ClaimsForm({ query }: { readonly query: ClaimsQuery }) {
  const text = words.list
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element `search` is not yet known to all screen readers in use.
    <form className={styles.form} role="search" action="/claims" method="get">
      <label className={`${controls.field} ${styles.words}`}>
        {text.words}
        <input type="search" name="q" defaultValue={query.q} maxLength={100} autoComplete="off" enterKeyHint="search" />
      </label>
      <label className={controls.field} htmlFor="ask-kind">
        {text.kind}
        <select id="ask-kind" name="kind" defaultValue={query.kind ?? ''}>
          <option value="">{text.any}</option>
          {claimKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field} htmlFor="ask-verdict">
        {text.verdict}
        <select id="ask-verdict" name="verdict" defaultValue={query.verdict ?? ''}>
          <option value="">{text.any}</option>
          {verdictChoices.map((verdict) => (
            <option key={verdict} value={verdict}>
              {verdict === 'none' ? text.none : strings.verdicts[verdict]}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.actions}>
        <button className={controls.button} type="submit">
          {text.show}
        </button>
        <a href="/claims">{text.all}</a>
      </p>
    </form>
  )
}
