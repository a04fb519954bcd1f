import { countryName } from '../format.ts'
import filters from '../models/model-filters.module.css'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import { type LabsQuery, labSorts } from './labs-query.ts'
import { labCountries } from './list-labs.ts'
import { words } from './words.ts'

/** Filters of the list of labs as a form; no script needed, and the address holds the state. */
export async function LabFilters({ query }: { readonly query: LabsQuery }) {
  const countries = (await labCountries()).map((code) => ({ code, name: countryName(code) }))
  const text = strings.models
  return (
    <form className={filters.filters} action="/labs" method="get" aria-label={text.filters}>
      <label className={controls.field}>
        {text.text}
        <input type="search" name="text" defaultValue={query.text} maxLength={100} autoComplete="off" />
      </label>
      <label className={controls.field}>
        {words.seat}
        <select name="country" defaultValue={query.country ?? ''}>
          <option value="">{text.any}</option>
          {countries
            .sort((x, y) => x.name.localeCompare(y.name, 'en'))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label className={controls.field}>
        {text.sort}
        <select name="sort" defaultValue={query.sort}>
          {labSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <p className={filters.actions}>
        <button className={controls.button} type="submit">
          {text.apply}
        </button>
        <a href="/labs">{text.clear}</a>
      </p>
    </form>
  )
}
