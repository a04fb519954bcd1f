import type { RawQuery } from '../../query/read-query.ts'
import { TopicPage, topicMetadata } from '../../topics/topic-page.tsx'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata({ searchParams }: Props) {
  return topicMetadata('adoption', await searchParams)
}

export default async function AdoptionPage({ searchParams }: Props) {
  return <TopicPage id="adoption" raw={await searchParams} />
}
