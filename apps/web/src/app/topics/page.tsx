import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { unbroken } from '../../format.ts'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'
import { openTopic } from '../../topics/open-topic.ts'
import { topicIds } from '../../topics/topic.ts'

export const metadata: Metadata = {
  title: strings.topics.title,
  description: strings.topics.lead,
  alternates: { canonical: '/topics' },
}

export default async function TopicsPage() {
  const opened = await Promise.all(topicIds.map(async (id) => ({ id, found: await openTopic(id, {}) })))
  const text = strings.topics
  return (
    <>
      <h1>{text.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{text.lead}</p>
      {opened.map(({ id, found }) => (
        <section key={id} className={words.section}>
          <h2>
            <a href={`/${id}`}>{text.names[id]}</a>
          </h2>
          {found.kind === 'topic' && (
            <>
              <p>{unbroken(found.topic.headline)}.</p>
              <ul>
                {found.topic.sections.map((section) => (
                  <li key={section.id}>
                    <a href={`/${id}#${section.id}`}>{section.title}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <p className={words.part}>
        <a href="/metrics">{strings.metrics.title}</a> · <a href="/benchmarks">{strings.benchmarks.title}</a>
      </p>
      <PageFoot json="/v1/metrics" />
    </>
  )
}
