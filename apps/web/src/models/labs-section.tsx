import { isMissing, known, type Lab, type LabId } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { Fact } from '../components/fact.tsx'
import { strings } from '../strings.ts'
import facts from './facts-list.module.css'

/** The labs that made a model, where each is run from, and what says so. */
export function LabsSection({ labs }: { readonly labs: readonly { readonly id: LabId; readonly lab: Lab | undefined }[] }) {
  const words = strings.model
  return (
    <dl className={facts.facts}>
      {labs.map(({ id, lab }) => (
        <div key={id}>
          <dt>
            {lab === undefined ? id : <a href={`/labs/${id}`}>{lab.name}</a>}
            {lab !== undefined && !isMissing(lab.nativeName) && lab.nativeName !== lab.name && (
              <span className={facts.clause} lang="und">
                {lab.nativeName}
              </span>
            )}
          </dt>
          <dd>
            {lab === undefined ? (
              strings.missing.unknown
            ) : (
              <>
                <Fact value={lab.headquarters.country}>{(country) => <Country code={country} />}</Fact>
                {lab.headquarters.city && `, ${lab.headquarters.city}`}
                {known(lab.parent) !== undefined && `, part of ${known(lab.parent)?.name}`}
                <span className={facts.clause}>
                  {lab.headquarters.howKnown} ({strings.grades[lab.headquarters.grade]})
                </span>
                {lab.headquarters.disputed && (
                  <span className={facts.clause}>
                    {words.disputed}: {lab.headquarters.disputed}
                  </span>
                )}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
