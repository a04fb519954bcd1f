import type { Metadata } from 'next'
import { Day } from '../components/day.tsx'
import { PageFoot } from '../components/page-foot.tsx'
import { WrongQuery } from '../components/wrong-query.tsx'
import { unbroken } from '../format.ts'
import type { RawQuery } from '../query/read-query.ts'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'
import { openTopic } from './open-topic.ts'
import type { TopicId } from './topic.ts'
import { TopicControls } from './topic-controls.tsx'
import { TopicNav } from './topic-nav.tsx'
import styles from './topic-page.module.css'
import { TopicSectionView } from './topic-section.tsx'

/** Head of a page on a topic: the finding as its title. */
export async function topicMetadata(id: TopicId, raw: RawQuery): Promise<Metadata> {
  const opened = await openTopic(id, raw)
  if (opened.kind === 'wrong') return { title: strings.wrongQuery.title, robots: { index: false } }
  const { topic, address } = opened
  const title = `${strings.topics.names[id]}: ${topic.headline}`
  return {
    title: strings.topics.names[id],
    description: `${topic.headline}.`,
    openGraph: { title, description: topic.answer, url: `/${id}${address}`, images: [`/og/${id}`] },
    alternates: { canonical: `/${id}${address}` },
  }
}

/** A topic: the finding, the answer with its uncertainty, what is asked, then part by part. */
export async function TopicPage({ id, raw }: { readonly id: TopicId; readonly raw: RawQuery }) {
  const opened = await openTopic(id, raw)
  if (opened.kind === 'wrong') return <WrongQuery problems={opened.problems} path={`/${id}`} />
  const { topic, query, address } = opened
  return (
    <>
      <TopicNav here={id} />
      <p className={words.eyebrow}>
        {strings.home.asOf} <Day date={topic.asOf} />
      </p>
      <h1>{unbroken(topic.headline)}.</h1>
      <p className={`${words.lead} ${words.part}`}>{unbroken(topic.answer)}</p>
      <TopicControls id={id} query={query} />
      <nav aria-label={strings.topics.contents}>
        <ul className={styles.contents}>
          {topic.sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {topic.sections.map((section) => (
        <TopicSectionView key={section.id} section={section} page={id} query={address} />
      ))}
      <PageFoot json={topic.json} />
    </>
  )
}
