import { isMissing, type License } from '@openfrontier/core'
import { Fact } from '../components/fact.tsx'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'
import facts from './facts-list.module.css'
import { facetRows } from './license-facets.ts'

/** The licence under which the weights stand, and what it says on the questions that decide their use. */
export function LicenseSection({ license }: { readonly license: License | undefined }) {
  const text = strings.model
  if (license === undefined) return <p>{text.noLicense}</p>
  return (
    <>
      <p>
        <a href={`/licenses/${license.id}`}>{license.name}</a> <code>{license.id}</code>
        {!isMissing(license.address) && (
          <>
            {', '}
            <a href={license.address}>{text.licenseText}</a>
          </>
        )}
      </p>
      <dl className={facts.facts}>
        <div>
          <dt>{text.licenseClass}</dt>
          <dd>{license.class}</dd>
        </div>
        <div>
          <dt>{text.osiApproved}</dt>
          <dd>
            <Fact value={license.osiApproved}>{(approved) => (approved ? 'yes' : 'no')}</Fact>
          </dd>
        </div>
        {facetRows(license).map(({ name, answer, unread, quote, section, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className={unread ? words.soft : undefined}>{answer}</span>
              {quote && (
                <span className={facts.clause}>
                  “{quote}”{section && ` (section ${section})`}
                </span>
              )}
              {note && note !== answer && <span className={facts.clause}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={words.small}>
        {text.facetsNote} {text.grade}: {strings.grades[license.grade]}.
      </p>
    </>
  )
}
