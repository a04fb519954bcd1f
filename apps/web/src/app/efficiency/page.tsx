import type { RawQuery } from '../../query/read-query.ts'
import { TopicPage, topicMetadata } from '../../topics/topic-page.tsx'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata({ searchParams }: Props) {
  return topicMetadata('efficiency', await searchParams)
}

export default async function EfficiencyPage({ searchParams }: Props) {
  return <TopicPage id="efficiency" raw={await searchParams} />
}
