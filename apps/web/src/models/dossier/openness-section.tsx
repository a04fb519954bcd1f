import { isMissing } from '@openfrontier/core'
import { DataTableView } from '../../figures/data-table-view.tsx'
import text from '../../styles/words.module.css'
import styles from './dossier.module.css'
import { Section } from './dossier-section.tsx'
import type { Dossier } from './open-dossier.ts'
import { opennessTable } from './tables.ts'
import { words } from './words.ts'

const schemes = {
  mof: 'Model Openness Framework',
  aa: 'Artificial Analysis Openness Index',
  osai: 'European Open Source AI Index',
  fmti: 'Foundation Model Transparency Index',
} as const

/** What schemes of openness judged of the model, item by item. */
export function OpennessSection({ dossier: { openness } }: { readonly dossier: Dossier }) {
  return (
    <Section id="openness" title={words.openness}>
      {openness.length === 0 && <p className={text.soft}>{words.noOpenness}</p>}
      {openness.map((assessment) => {
        const { scheme, edition, version, label, date, knownSince, items, source } = assessment
        const title = `${schemes[scheme]}${edition === undefined ? '' : `, ${edition}`}: ${label}${version === undefined ? '' : ` ${version}`}`
        return (
          <details key={`${scheme} ${label} ${version ?? ''} ${knownSince}`} className={styles.more}>
            <summary>
              {title}, {items.length} items judged{isMissing(date) ? `, copy of ${knownSince}` : `, ${date}`}
            </summary>
            <DataTableView label={title} data={opennessTable(assessment)} />
            <p className={text.small}>
              <a href={`/sources#${source}`}>{source}</a>
            </p>
          </details>
        )
      })}
    </Section>
  )
}
