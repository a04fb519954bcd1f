import { licenseUses } from '@openfrontier/core/licensing'
import { ChoiceField } from '../components/choice-field.tsx'
import { FormActions } from '../components/form-actions.tsx'
import { countryName } from '../format.ts'
import { uses } from '../models/dossier/words.ts'
import { filterChoices } from '../models/list-models.ts'
import controls from '../styles/controls.module.css'
import styles from './check.module.css'
import type { CheckQuery } from './check-query.ts'
import { words } from './words.ts'

const text = words.form

/** The questions, as a form that asks for a new page: no script needed. */
export async function CheckForm({ query }: { readonly query: CheckQuery }) {
  const { countries } = await filterChoices()
  return (
    <form className={`${controls.form} ${styles.form}`} action="/licenses/check" method="get" aria-label={words.checkTitle}>
      <ChoiceField
        label={text.use}
        name="use"
        value={query.use}
        choices={licenseUses}
        wordsOf={(use) => uses[use]}
        className={styles.wide}
      />
      <label className={controls.field}>
        {text.users}
        <input name="users" type="number" min={0} inputMode="numeric" defaultValue={query.users} />
      </label>
      <label className={controls.field}>
        {text.revenue}
        <input name="revenue" type="number" min={0} inputMode="numeric" defaultValue={query.revenue} />
      </label>
      <ChoiceField label={text.currency} name="currency" value={query.currency} choices={['USD', 'CNY', 'EUR']} wordsOf={(code) => code} />
      <label className={controls.field}>
        {text.territory}
        <input name="territory" maxLength={2} placeholder="DE" autoComplete="off" defaultValue={query.territory} />
      </label>
      <ChoiceField label={text.business} name="hosting" value={query.hosting} choices={['yes']} wordsOf={() => text.yes} any={text.no} />
      <ChoiceField label={text.country} name="country" value={query.country} choices={countries} wordsOf={countryName} any={text.any} />
      <label className={controls.field}>
        {text.openOnly}
        <input name="minIndex" type="number" min={0} max={1000} inputMode="decimal" defaultValue={query.minIndex} />
      </label>
      <FormActions send={text.ask} clear={text.clear} clearHref="/licenses/check" />
    </form>
  )
}
