import type { Observatory } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import { queryString } from '../query/query-string.ts'
import { type QueryProblem, type RawQuery, readQuery } from '../query/read-query.ts'
import { topicDefaults, topicQuerySchemas } from '../query/topic-queries.ts'
import { remembering } from '../remember.ts'
import { adoptionTopic } from './adoption.ts'
import { efficiencyTopic } from './efficiency.ts'
import { frontierTopic } from './frontier.ts'
import { opennessTopic } from './openness.ts'
import { riskTopic } from './risk.ts'
import type { Topic, TopicId } from './topic.ts'

export type TopicQuery = Readonly<Record<string, string | number | undefined>>

export type OpenedTopic =
  | { readonly kind: 'topic'; readonly topic: Topic; readonly query: TopicQuery; readonly address: string }
  | { readonly kind: 'wrong'; readonly problems: readonly QueryProblem[] }

const remembered = remembering<Topic>(60)

/** A topic as its query asks for it; computed once for each query. Costs up to two seconds for one not asked for before. */
export async function openTopic(id: TopicId, raw: RawQuery): Promise<OpenedTopic> {
  const reading = readQuery(topicQuerySchemas[id], raw)
  if (reading.kind === 'wrong') return reading
  const query: TopicQuery = reading.value
  const newest = await openObservatory()
  const asOf = query['asOf']
  const observatory = typeof asOf === 'string' ? newest.asOf(asOf) : newest
  const address = queryString(query, topicDefaults)
  return { kind: 'topic', topic: remembered(`${id}${address}`, () => compute(id, observatory, query)), query, address }
}

function compute(id: TopicId, observatory: Observatory, query: TopicQuery): Topic {
  switch (id) {
    case 'frontier':
      return frontierTopic(observatory, topicQuerySchemas.frontier.parse(query))
    case 'openness':
      return opennessTopic(observatory, topicQuerySchemas.openness.parse(query))
    case 'adoption':
      return adoptionTopic(observatory)
    case 'efficiency':
      return efficiencyTopic(observatory, topicQuerySchemas.efficiency.parse(query))
    case 'risk':
      return riskTopic(observatory, topicQuerySchemas.risk.parse(query))
    default:
      return id satisfies never
  }
}
