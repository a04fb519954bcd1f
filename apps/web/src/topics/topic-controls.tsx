import { countryRules } from '@openfrontier/core'
import type { ComponentProps } from 'react'
import { ChoiceField } from '../components/choice-field.tsx'
import { FormActions } from '../components/form-actions.tsx'
import { indexChoices } from '../query/queries.ts'
import { axisScales } from '../query/topic-queries.ts'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import type { TopicQuery } from './open-topic.ts'
import type { TopicId } from './topic.ts'

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
    <form className={controls.form} action={`/${id}`} method="get">
      {fields[id].map((field) => (
        <Field key={field} name={field} query={query} />
      ))}
      <FormActions send={strings.home.show} clear={strings.models.clear} clearHref={`/${id}`} />
    </form>
  )
}

function Field({ name, query }: { readonly name: keyof typeof strings.topics.controls; readonly query: TopicQuery }) {
  const words = strings.topics
  const label = words.controls[name]
  switch (name) {
    case 'index':
      return (
        <ChoiceField {...{ label, name }} value={query.index} choices={indexChoices} wordsOf={(choice) => strings.home.index[choice]} />
      )
    case 'countryRule':
      return (
        <ChoiceField {...{ label, name }} value={query.countryRule} choices={countryRules} wordsOf={(rule) => words.countryRules[rule]} />
      )
    case 'scale':
      return <ChoiceField {...{ label, name }} value={query.scale} choices={axisScales} wordsOf={(scale) => words.axisScales[scale]} />
    case 'openWeightsOnly':
      return (
        <ChoiceField
          {...{ label, name }}
          value={query.openWeightsOnly}
          choices={['false', 'true']}
          wordsOf={(choice) => (choice === 'true' ? words.openOnly : words.allModels)}
        />
      )
    case 'top':
      return <Entry {...{ label, name }} type="number" min={1} max={10} step={1} defaultValue={query.top} />
    case 'atLeast':
      return <Entry {...{ label, name }} type="number" min={100} max={170} step="any" defaultValue={query.atLeast} />
    case 'asOf':
      return <Entry {...{ label, name }} type="date" defaultValue={query.asOf} />
    default:
      return name satisfies never
  }
}

/** A field to write into. */
function Entry({ label, ...input }: { readonly label: string } & ComponentProps<'input'>) {
  const id = `ask-${input.name}`
  return (
    <label className={controls.field} htmlFor={id}>
      {label}
      <input id={id} {...input} />
    </label>
  )
}
