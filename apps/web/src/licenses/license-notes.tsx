import type { License } from '@openfrontier/core'
import facts from '../models/facts-list.module.css'
import { strings } from '../strings.ts'

/** Terms that the answers turn on, in the words of the text. */
export function Definitions({ definitions }: { readonly definitions: NonNullable<License['definitions']> }) {
  return (
    <dl className={facts.facts}>
      {definitions.map(({ term, quote, section, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {quote === undefined ? note : `“${quote}”`}
            {section !== undefined && <span className={facts.clause}>section {section}</span>}
            {quote !== undefined && note !== undefined && <span className={facts.clause}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is said of a licence elsewhere, and what its text says instead. */
export function Conflicts({ conflicts }: { readonly conflicts: NonNullable<License['conflicts']> }) {
  return (
    <dl className={facts.facts}>
      {conflicts.map(({ claim, answer, grade }) => (
        <div key={claim}>
          <dt>{claim}</dt>
          <dd>
            {answer ?? 'Nothing in the text answers it.'}
            <span className={facts.clause}>{strings.grades[grade]}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
