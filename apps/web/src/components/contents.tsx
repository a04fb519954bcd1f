import { strings } from '../strings.ts'
import styles from './contents.module.css'

/** Links to the parts of a page, each an id and its words. */
export function Contents({ parts }: { readonly parts: readonly (readonly [id: string, words: string])[] }) {
  return (
    <nav aria-label={strings.topics.contents}>
      <ul className={styles.contents}>
        {parts.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
