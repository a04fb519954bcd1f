import { ChoiceField } from '../components/choice-field.tsx'
import { FormActions } from '../components/form-actions.tsx'
import { byCountryName, countryName } from '../format.ts'
import { columnSets, type ModelsQuery, modelSorts, opennessChoices, orderChoices } from '../query/queries.ts'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import { filterChoices } from './list-models.ts'

/** Filters as a form that asks for a new page: no script needed, and the address holds the state. */
export async function ModelFilters({ query }: { readonly query: ModelsQuery }) {
  const { countries, labs } = await filterChoices()
  const words = strings.models
  return (
    <form className={controls.form} action="/models" method="get" aria-label={words.filters}>
      <label className={controls.field}>
        {words.text}
        <input type="search" name="text" defaultValue={query.text} maxLength={100} autoComplete="off" />
      </label>
      <ChoiceField
        label={words.country}
        name="country"
        value={query.country}
        choices={byCountryName(countries)}
        wordsOf={countryName}
        any={words.any}
      />
      <label className={controls.field}>
        {words.lab}
        <input name="lab" list="labs" defaultValue={query.lab} autoComplete="off" />
      </label>
      <datalist id="labs">
        {labs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <ChoiceField
        label={words.open}
        name="open"
        value={query.open}
        choices={opennessChoices}
        wordsOf={(choice) => words.opennessChoices[choice]}
        any={words.any}
      />
      <label className={controls.field}>
        {words.releasedAfter}
        <input type="date" name="releasedAfter" defaultValue={query.releasedAfter} />
      </label>
      <label className={controls.field}>
        {words.releasedBefore}
        <input type="date" name="releasedBefore" defaultValue={query.releasedBefore} />
      </label>
      <ChoiceField label={words.sort} name="sort" value={query.sort} choices={modelSorts} wordsOf={(sort) => words.sorts[sort]} />
      <ChoiceField
        label={words.order}
        name="order"
        value={query.order}
        choices={orderChoices}
        wordsOf={(order) => words.orders[order]}
        any={words.usualOrder}
      />
      <ChoiceField
        label={words.columnsName}
        name="columns"
        value={query.columns}
        choices={columnSets}
        wordsOf={(set) => words.columnSets[set]}
      />
      {query.license !== undefined && <input type="hidden" name="license" value={query.license} />}
      <FormActions send={words.apply} clear={words.clear} clearHref="/models" />
    </form>
  )
}
