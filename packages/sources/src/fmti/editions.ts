import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { SourceFile } from '../adapter.ts'

/** One edition of the index: its file, and the developers it has a column for. */
export interface Edition {
  readonly edition: string
  /** Month of publication. */
  readonly month: string
  /** Last day of the month: an edition never counts before it was out. */
  readonly date: IsoDate
  readonly file: SourceFile
  readonly developers: readonly string[]
  readonly unread: readonly string[]
}

const repository = 'https://github.com/stanford-crfm/fmti'
const file = (path: string): SourceFile => ({
  name: path.split('/')[1] ?? path,
  path: `openness/fmti/${path}`,
  address: repository,
  refresh: 'none',
})

export const editions: readonly Edition[] = [
  {
    edition: 'December 2025',
    month: '2025-12',
    date: parseIsoDate('2025-12-31'),
    file: file('Dec2025/Dec2025_scores.csv'),
    developers: [
      ...['AI21 Labs', 'Alibaba', 'Amazon', 'Anthropic', 'DeepSeek', 'Google', 'IBM', 'Meta', 'Midjourney', 'Mistral', 'OpenAI'],
      ...['Writer', 'xAI'],
    ],
    unread: [],
  },
  {
    edition: 'May 2024',
    month: '2024-05',
    date: parseIsoDate('2024-05-31'),
    file: file('May2024/May2024_scores.csv'),
    developers: [
      ...['Adept', 'AI21 Labs', 'Aleph Alpha', 'Amazon', 'Anthropic', 'BigCode', 'Google', 'IBM', 'Meta', 'Microsoft', 'Mistral'],
      ...['OpenAI', 'Stability', 'Writer'],
    ],
    unread: [],
  },
  {
    edition: 'October 2023',
    month: '2023-10',
    date: parseIsoDate('2023-10-31'),
    file: file('October2023/October2023_scores.csv'),
    developers: [
      ...['Meta', 'Hugging Face', 'OpenAI', 'Stability AI', 'Google', 'Anthropic', 'Cohere', 'AI21 Labs', 'Inflection', 'Amazon'],
    ],
    unread: ['Domain', 'Subdomain', 'Total'],
  },
]
