import { claimKinds } from '@openfrontier/core'
import { ChoiceField } from '../components/choice-field.tsx'
import { FormActions } from '../components/form-actions.tsx'
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
    <form className={`${controls.form} ${styles.form}`} role="search" action="/claims" method="get">
      <label className={`${controls.field} ${styles.words}`}>
        {text.words}
        <input type="search" name="q" defaultValue={query.q} maxLength={100} autoComplete="off" enterKeyHint="search" />
      </label>
      <ChoiceField
        label={text.kind}
        name="kind"
        value={query.kind}
        choices={claimKinds}
        wordsOf={(kind) => text.kinds[kind]}
        any={text.any}
      />
      <ChoiceField
        label={text.verdict}
        name="verdict"
        value={query.verdict}
        choices={verdictChoices}
        wordsOf={(verdict) => (verdict === 'none' ? text.none : strings.verdicts[verdict])}
        any={text.any}
      />
      <FormActions send={text.show} clear={text.all} clearHref="/claims" />
    </form>
  )
}
