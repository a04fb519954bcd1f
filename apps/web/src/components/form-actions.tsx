import controls from '../styles/controls.module.css'

interface Props {
  readonly send: string
  readonly clear: string
  /** Where nothing is asked. */
  readonly clearHref: string
}

/** The end of a form that asks for a new page: its button, and the way back to nothing asked. */
export function FormActions({ send, clear, clearHref }: Props) {
  return (
    <p className={controls.actions}>
      <button className={controls.button} type="submit">
        {send}
      </button>
      <a href={clearHref}>{clear}</a>
    </p>
  )
}
