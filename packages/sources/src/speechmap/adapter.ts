import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { takeRows } from '../tables/read-table.ts'

const id = 'speechmap'

const file: SourceFile = {
  name: 'speechmap_counts.csv',
  path: 'safety/speechmap_counts.csv',
  // A repository of single answers and judgements; the file counts them.
  address: 'https://github.com/xlr8harder/llm-compliance',
  refresh: 'none',
}

/** Columns with counts, and our word for what they count. */
const outcomes = { complete: 'complete', evasive: 'evasive', denial: 'denied', other_error: 'other-error' } as const

/** Sets of questions: which they are and in which language they are asked. Another one is set aside until somebody has looked at it. */
const questionSets: Readonly<Record<string, readonly [string, string]>> = {
  china_criticism: ['china-criticism', 'en'],
  zh_china_criticism: ['china-criticism', 'zh'],
  fi_china_criticism: ['china-criticism', 'fi'],
  us_criticism: ['us-criticism', 'en'],
  russia_criticism: ['russia-criticism', 'en'],
  eu_criticism: ['eu-criticism', 'en'],
}
const wordsOf = (place: 0 | 1) => Object.fromEntries(Object.entries(questionSets).map(([name, set]) => [name, set[place]]))

const findings: TableReader<'risk-findings'> = {
  table: 'risk-findings',
  columns: {
    kind: { always: 'refusal' },
    label: 'model',
    questionSet: { from: 'question_set', words: wordsOf(0) },
    language: { from: 'question_set', words: wordsOf(1) },
    outcome: 'outcome',
    n: 'n',
    successes: 'successes',
    judge: 'judge_model',
    date: 'response_date',
    judged: 'judged_date',
  },
  unread: ['judge_set'],
}

const known = {
  required: ['question_set', 'model', 'judge_model', 'n', ...Object.keys(outcomes), 'response_date', 'judged_date'].map(
    (name) => [name] as const,
  ),
  unread: ['judge_set'],
}

/**
 * How often models answer requests to criticise governments in full, evasively or not at all. Each row of the file gives one finding
 * for each outcome it counts. The newest day of judgement is the snapshot's.
 */
export const speechmap: Adapter = {
  id,
  title: 'SpeechMap: compliance of language models',
  publisher: 'xlr8harder (SpeechMap.ai)',
  license: 'Apache-2.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), known)
  const date = options.date ?? newestJudgement(records)
  const { taken, setAside } = takeRows(findings, records.flatMap(outcomesOf))
  return assemble(id, [
    { tables: tablesByDate(id, findings.table, taken, date), setAside: [...broken, ...setAside].map(({ row }) => ({ row, date })), notes },
  ])
}

function outcomesOf({ cells, ...place }: CsvRecord): CsvRecord[] {
  return Object.entries(outcomes).map(([column, outcome]) => ({ ...place, cells: { ...cells, outcome, successes: cells[column] ?? '' } }))
}

function newestJudgement(records: readonly CsvRecord[]): IsoDate {
  const newest = records
    .flatMap(({ cells }) => isoDateSchema.safeParse(cells.judged_date).data ?? [])
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error(`${file.path}: no day of judgement says of which day the file is`)
  return newest
}
