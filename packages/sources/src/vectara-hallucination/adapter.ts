import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { keepLastCommits } from '../csv/last-commit.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns, type TableReader } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { shiftDecimal } from '../tables/shift-decimal.ts'

const id = 'vectara-hallucination'

const file: SourceFile = {
  name: 'vectara_hallucination_history.csv',
  path: 'safety/vectara_hallucination_history.csv',
  // A repository whose history holds the snapshots.
  address: 'https://github.com/vectara/hallucination-leaderboard',
  refresh: 'none',
}

const findings: TableReader<'risk-findings'> = {
  table: 'risk-findings',
  columns: {
    kind: { always: 'hallucination' },
    label: 'model',
    questionSet: { always: 'vectara-summaries' },
    outcome: { always: 'hallucinated' },
    share: { from: 'hallucination_rate_pct', rewrite: (cell) => shiftDecimal(cell, -2) },
    date: 'snapshot_date',
  },
  unread: ['last_updated', 'answer_rate_pct', 'avg_summary_words'],
  snapshotDate: 'snapshot_date',
  alsoNeeded: ['commit'],
  otherNames: { snapshot_date: ['commit_date'] },
}

/** Vectara's board of how often summaries say what their text does not: rates without a number of trials. */
export const vectaraHallucination: Adapter = {
  id,
  title: 'Hallucination leaderboard',
  publisher: 'Vectara',
  license: 'Apache-2.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), knownColumns(findings))
  const commits = keepLastCommits(records)
  const { taken, setAside } = takeRows(findings, commits.kept)
  return assemble(
    id,
    [
      {
        tables: tablesByDate(id, findings.table, taken),
        setAside: [...datedRows(findings, broken), ...setAside],
        notes: [...notes, ...commits.notes],
        superseded: commits.superseded,
      },
    ],
    file.path,
  )
}
