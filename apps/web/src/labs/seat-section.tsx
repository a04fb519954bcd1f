import { isMissing, type Lab } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { Fact } from '../components/fact.tsx'
import facts from '../models/facts-list.module.css'
import { strings } from '../strings.ts'
import { words } from './words.ts'

/** Where a lab is run from, what says so, and what another source says. */
export function SeatSection({ lab }: { readonly lab: Lab }) {
  const { headquarters, parent, founded, aliases, note } = lab
  return (
    <dl className={facts.facts}>
      <div>
        <dt>{words.seat}</dt>
        <dd>
          <Fact value={headquarters.country}>{(country) => <Country code={country} />}</Fact>
          {headquarters.city && `, ${headquarters.city}`}
        </dd>
      </div>
      <div>
        <dt>{words.howKnown}</dt>
        <dd>
          {headquarters.howKnown}
          <span className={facts.clause}>{strings.grades[headquarters.grade]}</span>
        </dd>
      </div>
      {headquarters.disputed !== undefined && (
        <div>
          <dt>{words.disputed}</dt>
          <dd>{headquarters.disputed}</dd>
        </div>
      )}
      {!isMissing(parent) && (
        <div>
          <dt>{words.parent}</dt>
          <dd>
            {parent.name}
            {!isMissing(parent.country) && (
              <>
                , <Country code={parent.country} />
              </>
            )}
            {parent.note && <span className={facts.clause}>{parent.note}</span>}
          </dd>
        </div>
      )}
      {!isMissing(founded) && (
        <div>
          <dt>{words.founded}</dt>
          <dd>{founded}</dd>
        </div>
      )}
      <div>
        <dt>{words.names}</dt>
        <dd>
          {Object.entries(aliases)
            .map(([namespace, names]) => `${names?.join(', ')} (${namespace})`)
            .join('; ') || words.none}
        </dd>
      </div>
      {note !== undefined && (
        <div>
          <dt>{strings.model.note}</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  )
}
