import { strings } from '../strings.ts'
import { type TopicId, topicIds } from './topic.ts'
import styles from './topic-nav.module.css'

/** The five questions beside each other. */
export function TopicNav({ here }: { readonly here?: TopicId }) {
  return (
    <nav aria-label={strings.topics.label}>
      <ul className={styles.topics}>
        {topicIds.map((id) => (
          <li key={id}>
            <a href={`/${id}`} aria-current={id === here ? 'page' : undefined}>
              {strings.topics.names[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
