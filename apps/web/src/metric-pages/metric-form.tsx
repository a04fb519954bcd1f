import type { MetricId } from '@openfrontier/core'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import styles from './metric-form.module.css'
import { type ParameterField, parameterFields } from './parameter-fields.ts'

interface MetricFormProps {
  readonly id: MetricId
  /** What the address says, parameter by parameter. */
  readonly given: Readonly<Record<string, string>>
}

/** Every parameter of a metric with its meaning and default; sent as the address of the page. */
export function MetricForm({ id, given }: MetricFormProps) {
  return (
    <form className={styles.form} action={`/metrics/${id}`} method="get">
      {parameterFields(id).map((field) => (
        <div key={field.name} className={styles.parameter}>
          <label className={controls.field} htmlFor={`ask-${field.name}`}>
            <code>{field.name}</code>
            <Control field={field} value={given[field.name]} />
          </label>
          <p className={styles.meaning}>
            {field.meaning}
            {field.default !== '' && (
              <>
                {' '}
                ({strings.metrics.default} {field.default})
              </>
            )}
          </p>
        </div>
      ))}
      <p className={styles.actions}>
        <button className={controls.button} type="submit">
          {strings.metrics.compute}
        </button>
        <a href={`/metrics/${id}`}>{strings.models.clear}</a>
      </p>
    </form>
  )
}

function Control({
  field: { name, control, default: fallback },
  value,
}: {
  readonly field: ParameterField
  readonly value: string | undefined
}) {
  const id = `ask-${name}`
  switch (control.kind) {
    case 'choice':
      return (
        <select id={id} name={name} defaultValue={value ?? fallback}>
          {fallback === '' && <option value="">–</option>}
          {control.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )
    case 'number':
      return (
        <input
          type="number"
          id={id}
          name={name}
          defaultValue={value}
          placeholder={fallback}
          min={control.min}
          max={control.max}
          step={control.whole ? 1 : 'any'}
        />
      )
    case 'day':
      return <input type="date" id={id} name={name} defaultValue={value} />
    case 'text':
      return <input id={id} name={name} defaultValue={value} placeholder={fallback} autoComplete="off" />
    default:
      return control satisfies never
  }
}
