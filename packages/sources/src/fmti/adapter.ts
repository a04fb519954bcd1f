import type { Adapter, ReadResult, SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { takeRows } from '../tables/read-table.ts'
import { type Edition, editions } from './editions.ts'

const id = 'fmti'

/** Foundation Model Transparency Index: 100 indicators, each met or not by each developer, in three editions. */
export const fmti: Adapter = {
  id,
  title: 'Foundation Model Transparency Index',
  publisher: 'Stanford Center for Research on Foundation Models',
  license: 'CC-BY-4.0',
  files: editions.map(({ file }) => file),
  read: (files) =>
    assemble(
      id,
      editions.map((edition) => readEdition(files, edition)),
    ) satisfies ReadResult,
}

function items({ edition, month }: Edition): TableReader<'openness-items'> {
  return {
    table: 'openness-items',
    columns: {
      scheme: { always: 'fmti' },
      edition: { always: edition },
      subject: 'developer',
      organization: 'developer',
      date: { always: month },
      item: 'indicator',
      // An indicator is met or not; anything else is no score of this index.
      score: { from: 'score', words: { '0': '0', '1': '1' } },
    },
    unread: [],
  }
}

function readEdition(files: readonly SourceText[], edition: Edition): ReadPart {
  const { file, developers, unread, date } = edition
  const text = fileAt(files, file)
  const known = { required: ['Indicator', ...developers].map((name) => [name] as const), unread }
  const { records, setAside: broken, notes } = readRecords(text, known)
  // A last row adds the scores up.
  const indicators = records.filter(({ cells }) => !isTotal(cells.Indicator))
  const totals = records.length - indicators.length
  const { taken, setAside } = takeRows(
    items(edition),
    indicators.flatMap((record) => scoresOf(record, developers)),
  )
  if (taken.length === 0) throw new Error(`${text.path}: no score could be taken`)
  return {
    tables: tablesByDate(id, 'openness-items', taken, date),
    setAside: [...broken, ...setAside].map(({ row }) => ({ row, date })),
    notes: [...notes, ...(totals === 0 ? [] : [`${text.path}: ${totals} row of totals left out`])],
  }
}

function isTotal(indicator: string | undefined): boolean {
  return indicator === '' || indicator === 'Total'
}

/** A row of one indicator as one record a developer; an empty cell stays empty and is set aside. */
function scoresOf({ cells, ...place }: CsvRecord, developers: readonly string[]): CsvRecord[] {
  return developers.map((developer) => ({
    ...place,
    cells: { indicator: cells.Indicator ?? '', developer, score: cells[developer] || 'nothing' },
  }))
}
