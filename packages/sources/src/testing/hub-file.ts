import type { SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'

/** One repository of a made-up snapshot of the Hub. */
export interface HubRow {
  readonly id: string
  readonly createdAt: Date
  readonly downloads: number
  readonly downloadsAllTime: number
  readonly likes: number
  readonly tags: readonly string[]
  readonly relation?: string
  readonly bases: readonly string[]
}

export type HubColumn = 'id' | 'createdAt' | 'downloads' | 'downloadsAllTime' | 'likes' | 'tags' | 'baseModels'

const leaf = (name: string, type: SchemaElement['type'], more: Partial<SchemaElement> = {}): SchemaElement => ({
  name,
  ...(type !== undefined && { type }),
  repetition_type: 'OPTIONAL',
  ...more,
})
const text = { converted_type: 'UTF8' } as const
const list = (name: string): SchemaElement[] => [
  { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
]

/** The columns as the publication has them: `tags` is a list, `baseModels` a structure of a word and a list of structures. */
const schemaOf: Readonly<Record<HubColumn, readonly SchemaElement[]>> = {
  id: [leaf('id', 'BYTE_ARRAY', text)],
  createdAt: [leaf('createdAt', 'INT64', { converted_type: 'TIMESTAMP_MILLIS' })],
  downloads: [leaf('downloads', 'INT64')],
  downloadsAllTime: [leaf('downloadsAllTime', 'INT64')],
  likes: [leaf('likes', 'INT64')],
  tags: [...list('tags'), leaf('element', 'BYTE_ARRAY', text)],
  baseModels: [
    { name: 'baseModels', repetition_type: 'OPTIONAL', num_children: 2 },
    leaf('relation', 'BYTE_ARRAY', text),
    ...list('models'),
    { name: 'element', repetition_type: 'OPTIONAL', num_children: 2 },
    leaf('_id', 'BYTE_ARRAY', text),
    leaf('id', 'BYTE_ARRAY', text),
  ],
}

const dataOf: { readonly [C in HubColumn]: (row: HubRow) => unknown } = {
  id: ({ id }) => id,
  createdAt: ({ createdAt }) => createdAt,
  downloads: ({ downloads }) => BigInt(downloads),
  downloadsAllTime: ({ downloadsAllTime }) => BigInt(downloadsAllTime),
  likes: ({ likes }) => BigInt(likes),
  tags: ({ tags }) => tags,
  baseModels: ({ bases, relation }) =>
    bases.length === 0 ? null : { relation: relation ?? null, models: bases.map((id) => ({ _id: id.slice(-24), id })) },
}

export const hubColumnNames = Object.keys(schemaOf) as readonly HubColumn[]

/** Writes rows as a Parquet file in the format of the weekly snapshots, one row group a batch. */
export function writeHubFile(path: string, batches: Iterable<readonly HubRow[]>, columns: readonly HubColumn[] = hubColumnNames): void {
  const root: SchemaElement = { name: 'schema', num_children: columns.length }
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: [root, ...columns.flatMap((column) => schemaOf[column])] })
  for (const rows of batches) {
    writer.write({ columnData: columns.map((name) => ({ name, data: rows.map(dataOf[name]) })), rowGroupSize: rows.length })
  }
  writer.finish()
}

const families = [
  'Qwen/Qwen2.5-7B',
  'meta-llama/Llama-3.1-8B',
  'mistralai/Mistral-7B-v0.3',
  'google/gemma-2-9b',
  'deepseek-ai/DeepSeek-R1',
  'someone/other',
] as const
const words = ['finetune', 'adapter', 'merge', 'quantized'] as const
const firstDay = Date.UTC(2024, 0, 1)

/** Repositories as the Hub has them by and large: two in three derived, some by many steps, a few of several bases or in circles. */
export function* generateHub(count: number, batch = 100_000): Generator<readonly HubRow[]> {
  let state = 12_345
  const random = () => {
    // Numerical Recipes' linear congruential generator: it only has to be the same everywhere.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const idOf = (place: number) => (place < families.length ? (families[place] ?? '') : `author-${place % 90_000}/model-${place}-instruct`)
  for (let start = 0; start < count; start += batch) {
    const rows: HubRow[] = []
    for (let place = start; place < Math.min(start + batch, count); place += 1) {
      // Small numbers are more frequent by far: few repositories have most of the derivatives.
      const base = () => idOf(Math.floor(place * random() ** 8))
      const isDerived = place >= families.length && random() < 0.66
      const bases = isDerived ? (random() < 0.05 ? [base(), base(), base()] : [random() < 0.01 ? `gone/model-${place % 997}` : base()]) : []
      const relation = words[Math.floor(random() * words.length)] ?? 'finetune'
      const downloads = Math.floor(random() ** 12 * 1e6)
      rows.push({
        id: idOf(place),
        createdAt: new Date(firstDay + Math.floor((place / count) * 960) * 86_400_000 + 3_600_000),
        downloads,
        downloadsAllTime: downloads * (2 + Math.floor(random() * 20)),
        likes: Math.floor(random() ** 10 * 1000),
        tags: [
          'transformers',
          'safetensors',
          'text-generation',
          'license:apache-2.0',
          ...bases.flatMap((id) => [`base_model:${id}`, `base_model:${relation}:${id}`]),
          'region:us',
        ],
        ...(isDerived && { relation }),
        bases,
      })
    }
    yield rows
  }
}
