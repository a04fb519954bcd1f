import { countryRules } from '@openfrontier/core'
import { indexChoices } from '../query/queries.ts'
import { axisScales } from '../query/topic-queries.ts'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import type { TopicQuery } from './open-topic.ts'
import type { TopicId } from './topic.ts'
import styles from './topic-controls.module.css'

/** What each page may be asked for. */
const fields: Readonly<Record<TopicId, readonly (keyof typeof strings.topics.controls)[]>> = {
  frontier: ['index', 'countryRule', 'openWeightsOnly', 'top', 'asOf'],
  openness: ['countryRule', 'asOf'],
  adoption: ['asOf'],
  efficiency: ['atLeast', 'countryRule', 'scale', 'asOf'],
  risk: ['countryRule', 'asOf'],
}

/** A form whose answers stand in the address; it works without JavaScript. */
export function TopicControls({ id, query }: { readonly id: TopicId; readonly query: TopicQuery }) {
  return (
    <form className={styles.controls} action={`/${id}`} method="get">
      {fields[id].map((field) => (
        <label key={field} className={controls.field} htmlFor={`ask-${field}`}>
          {strings.topics.controls[field]}
          <Field name={field} value={query[field]} />
        </label>
      ))}
      <p className={styles.actions}>
        <button className={controls.button} type="submit">
          {strings.home.show}
        </button>
        <a href={`/${id}`}>{strings.models.clear}</a>
      </p>
    </form>
  )
}

function Field({ name, value }: { readonly name: keyof typeof strings.topics.controls; readonly value: string | number | undefined }) {
  switch (name) {
    case 'index':
      return (
        <select id="ask-index" name="index" defaultValue={value}>
          {indexChoices.map((choice) => (
            <option key={choice} value={choice}>
              {strings.home.index[choice]}
            </option>
          ))}
        </select>
      )
    case 'countryRule':
      return (
        <select id="ask-countryRule" name="countryRule" defaultValue={value}>
          {countryRules.map((rule) => (
            <option key={rule} value={rule}>
              {strings.topics.countryRules[rule]}
            </option>
          ))}
        </select>
      )
    case 'scale':
      return (
        <select id="ask-scale" name="scale" defaultValue={value}>
          {axisScales.map((scale) => (
            <option key={scale} value={scale}>
              {strings.topics.axisScales[scale]}
            </option>
          ))}
        </select>
      )
    case 'openWeightsOnly':
      return (
        <select id="ask-openWeightsOnly" name="openWeightsOnly" defaultValue={value}>
          <option value="false">{strings.topics.allModels}</option>
          <option value="true">{strings.topics.openOnly}</option>
        </select>
      )
    case 'top':
      return <input type="number" id="ask-top" name="top" min={1} max={10} step={1} defaultValue={value} />
    case 'atLeast':
      return <input type="number" id="ask-atLeast" name="atLeast" min={100} max={170} step="any" defaultValue={value} />
    case 'asOf':
      return <input type="date" id="ask-asOf" name="asOf" defaultValue={value} />
    default:
      return name satisfies never
  }
}
