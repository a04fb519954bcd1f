import { ChoiceField } from '../components/choice-field.tsx'
import { FormActions } from '../components/form-actions.tsx'
import { byCountryName, countryName } from '../format.ts'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import { type LabsQuery, labSorts } from './labs-query.ts'
import { labCountries } from './list-labs.ts'
import { words } from './words.ts'

/** Filters of the list of labs as a form; no script needed, and the address holds the state. */
export async function LabFilters({ query }: { readonly query: LabsQuery }) {
  const countries = byCountryName(await labCountries())
  const text = strings.models
  return (
    <form className={controls.form} action="/labs" method="get" aria-label={text.filters}>
      <label className={controls.field}>
        {text.text}
        <input type="search" name="text" defaultValue={query.text} maxLength={100} autoComplete="off" />
      </label>
      <ChoiceField label={words.seat} name="country" value={query.country} choices={countries} wordsOf={countryName} any={text.any} />
      <ChoiceField label={text.sort} name="sort" value={query.sort} choices={labSorts} wordsOf={(sort) => words.sorts[sort]} />
      <FormActions send={text.apply} clear={text.clear} clearHref="/labs" />
    </form>
  )
}
