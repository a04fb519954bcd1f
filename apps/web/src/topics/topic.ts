import type { MetricId } from '@openfrontier/core'
import type { DataTable, FigureData } from '../figures/figure-data.ts'

export const topicIds = ['frontier', 'openness', 'adoption', 'efficiency', 'risk'] as const
export type TopicId = (typeof topicIds)[number]

export interface NamedTable {
  readonly id: string
  readonly title: string
  readonly note?: string
  /** Long or secondary: shown when asked for. */
  readonly folded?: boolean
  readonly data: DataTable
}

/** A part of a topic: a question, what is known of it, and the measures it rests on. */
export interface TopicSection {
  readonly id: string
  readonly title: string
  /** The answer in sentences, each with its number. */
  readonly text?: string
  readonly figures?: readonly FigureData[]
  readonly tables?: readonly NamedTable[]
  /** Measures whose definitions and limits belong to it. */
  readonly metrics: readonly MetricId[]
  /** What these very results assume. */
  readonly caveats?: readonly string[]
}

/** A page on one question: what is known, then how sure, then why, then the data. */
export interface Topic {
  readonly asOf: string
  /** The finding, a sentence without its full stop. */
  readonly headline: string
  readonly answer: string
  readonly sections: readonly TopicSection[]
  /** Path and query at the API of the figure in the headline. */
  readonly json: string
}
