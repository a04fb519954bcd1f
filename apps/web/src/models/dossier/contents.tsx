import styles from './dossier.module.css'
import { words } from './words.ts'

const parts = [
  ['releases', words.releases],
  ['licence', 'Licence'],
  ['capability', words.capability],
  ['ratings', 'Ratings'],
  ['prices', words.prices],
  ['lineage', words.lineage],
  ['results', words.results],
  ['openness', 'Openness'],
  ['safety', 'Safety'],
  ['adoption', words.adoption],
  ['events', words.events],
  ['facts', words.facts],
  ['sources', words.sources],
] as const

/** Links to the parts of a model's page. */
export function Contents() {
  return (
    <nav aria-label="On this page">
      <ul className={styles.contents}>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
