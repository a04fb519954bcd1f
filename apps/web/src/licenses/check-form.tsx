import { licenseUses } from '@openfrontier/core/licensing'
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
    <form className={styles.form} action="/licenses/check" method="get" aria-label={words.checkTitle}>
      <label className={`${controls.field} ${styles.wide}`}>
        {text.use}
        <select name="use" defaultValue={query.use}>
          {licenseUses.map((use) => (
            <option key={use} value={use}>
              {uses[use]}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {text.users}
        <input name="users" type="number" min={0} inputMode="numeric" defaultValue={query.users} />
      </label>
      <label className={controls.field}>
        {text.revenue}
        <input name="revenue" type="number" min={0} inputMode="numeric" defaultValue={query.revenue} />
      </label>
      <label className={controls.field}>
        {text.currency}
        <select name="currency" defaultValue={query.currency}>
          {['USD', 'CNY', 'EUR'].map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {text.territory}
        <input name="territory" maxLength={2} placeholder="DE" autoComplete="off" defaultValue={query.territory} />
      </label>
      <label className={controls.field}>
        {text.business}
        <select name="hosting" defaultValue={query.hosting ?? ''}>
          <option value="">{text.no}</option>
          <option value="yes">{text.yes}</option>
        </select>
      </label>
      <label className={controls.field}>
        {text.country}
        <select name="country" defaultValue={query.country ?? ''}>
          <option value="">{text.any}</option>
          {countries.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {text.openOnly}
        <input name="minIndex" type="number" min={0} max={1000} inputMode="decimal" defaultValue={query.minIndex} />
      </label>
      <p className={styles.actions}>
        <button className={controls.button} type="submit">
          {text.ask}
        </button>
        <a href="/licenses/check">{text.clear}</a>
      </p>
    </form>
  )
}
