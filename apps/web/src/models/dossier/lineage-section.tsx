import type { Observatory } from '@openfrontier/core'
import { Fact } from '../../components/fact.tsx'
import { strings } from '../../strings.ts'
import styles from '../facts-list.module.css'
import { Section } from './dossier-section.tsx'
import type { Dossier } from './open-dossier.ts'
import { words } from './words.ts'

/** Models it was made from, and models made from it. */
export function LineageSection({ observatory, dossier }: { readonly observatory: Observatory; readonly dossier: Dossier }) {
  const { model, derived } = dossier
  const nameOf = (id: string) => observatory.models.get(id)?.model.name ?? id
  return (
    <Section id="lineage" title={words.lineage}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.bases}</dt>
          <dd>
            <Fact value={model.bases}>
              {(bases) =>
                bases.length === 0
                  ? strings.model.fromScratch
                  : bases.map((base) => (
                      <span key={base.model} className={styles.line}>
                        <a href={`/models/${base.model}`}>{nameOf(base.model)}</a> (
                        <Fact value={base.relation}>{(relation) => relation}</Fact>)
                      </span>
                    ))
              }
            </Fact>
          </dd>
        </div>
        <div>
          <dt>{words.derived}</dt>
          <dd>
            {derived.length === 0
              ? words.noDerived
              : derived.map((id) => (
                  <span key={id} className={styles.line}>
                    <a href={`/models/${id}`}>{nameOf(id)}</a>
                  </span>
                ))}
          </dd>
        </div>
      </dl>
    </Section>
  )
}
