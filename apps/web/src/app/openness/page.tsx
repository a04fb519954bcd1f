import type { RawQuery } from '../../query/read-query.ts'
import { TopicPage, topicMetadata } from '../../topics/topic-page.tsx'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata({ searchParams }: Props) {
  return topicMetadata('openness', await searchParams)
}

export default async function OpennessPage({ searchParams }: Props) {
  return <TopicPage id="openness" raw={await searchParams} />
}
