import controls from '../styles/controls.module.css'

interface Props<Choice extends string> {
  readonly label: string
  /** In the address. */
  readonly name: string
  readonly value: string | number | undefined
  readonly choices: readonly Choice[]
  readonly wordsOf: (choice: Choice) => string
  /** Words for no choice at all; without them one of the choices is always made. */
  readonly any?: string
  readonly className?: string | undefined
}

/** One of several choices, in a form whose answers stand in the address. */
export function ChoiceField<Choice extends string>({ label, name, value, choices, wordsOf, any, className = '' }: Props<Choice>) {
  const id = `ask-${name}`
  return (
    <label className={`${controls.field} ${className}`} htmlFor={id}>
      {label}
      <select id={id} name={name} defaultValue={value ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordsOf(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
