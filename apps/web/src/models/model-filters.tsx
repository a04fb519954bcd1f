import { countryName } from '../format.ts'
import { columnSets, type ModelsQuery, modelSorts, opennessChoices, orderChoices } from '../query/queries.ts'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import { filterChoices } from './list-models.ts'
import styles from './model-filters.module.css'

/** Filters as a form that asks for a new page: no script needed, and the address holds the state. */
export async function ModelFilters({ query }: { readonly query: ModelsQuery }) {
  const { countries, labs } = await filterChoices()
  const words = strings.models
  return (
    <form className={styles.filters} action="/models" method="get" aria-label={words.filters}>
      <label className={controls.field}>
        {words.text}
        <input type="search" name="text" defaultValue={query.text} maxLength={100} autoComplete="off" />
      </label>
      <label className={controls.field}>
        {words.country}
        <select name="country" defaultValue={query.country ?? ''}>
          <option value="">{words.any}</option>
          {countries
            .map((code) => ({ code, name: countryName(code) }))
            .sort((x, y) => x.name.localeCompare(y.name, 'en'))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </label>
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
      <label className={controls.field}>
        {words.open}
        <select name="open" defaultValue={query.open ?? ''}>
          <option value="">{words.any}</option>
          {opennessChoices.map((choice) => (
            <option key={choice} value={choice}>
              {words.opennessChoices[choice]}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {words.releasedAfter}
        <input type="date" name="releasedAfter" defaultValue={query.releasedAfter} />
      </label>
      <label className={controls.field}>
        {words.releasedBefore}
        <input type="date" name="releasedBefore" defaultValue={query.releasedBefore} />
      </label>
      <label className={controls.field}>
        {words.sort}
        <select name="sort" defaultValue={query.sort}>
          {modelSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {words.order}
        <select name="order" defaultValue={query.order ?? ''}>
          <option value="">{words.usualOrder}</option>
          {orderChoices.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        {words.columnsName}
        <select name="columns" defaultValue={query.columns}>
          {columnSets.map((set) => (
            <option key={set} value={set}>
              {words.columnSets[set]}
            </option>
          ))}
        </select>
      </label>
      {query.license !== undefined && <input type="hidden" name="license" value={query.license} />}
      <p className={styles.actions}>
        <button className={controls.button} type="submit">
          {words.apply}
        </button>
        <a href="/models">{words.clear}</a>
      </p>
    </form>
  )
}
