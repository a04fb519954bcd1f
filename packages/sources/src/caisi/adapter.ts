import { isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, type SetAsideRecord, setAsideRow } from '../csv/read-records.ts'
import { documentPart } from '../documents/document-part.ts'
import { parseJson } from '../documents/read-document.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { documentSchema, figureSchema, otherFigures, safetyTests } from './records.ts'

const id = 'caisi'

const file: SourceFile = {
  name: 'caisi_figures.json',
  path: 'safety/caisi_figures.json',
  // Figures typed off from the pages of evaluations and from press summaries; each says which.
  address: 'https://www.nist.gov/caisi',
  refresh: 'none',
}

const findings: TableReader<'risk-findings'> = {
  table: 'risk-findings',
  columns: {
    kind: 'kind',
    label: 'label',
    questionSet: 'questionSet',
    outcome: 'outcome',
    share: 'share',
    date: 'date',
    note: 'provenance',
    evaluation: 'evaluation',
    control: 'control',
  },
  unread: [],
}

/** Name under which the compared models stand, of which the figures print only their common share. */
const reference = 'US reference models'

/**
 * Evaluations by the Center for AI Standards and Innovation: the shares of trials in which a Chinese model and its American reference
 * gave in. Ratios, points on a scale and scores of capability are no such shares: they are set aside and stand as published figures.
 */
export const caisi: Adapter = {
  id,
  title: 'Evaluations of models of the People’s Republic of China',
  publisher: 'CAISI, National Institute of Standards and Technology',
  license: { missing: 'not-applicable', note: 'work of the US government' },
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const text = fileAt(files, file)
  const parsed = documentSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new Error(`${text.path}: ${parsed.error.issues[0]?.message ?? 'evaluations are expected'}`)
  const { evaluations } = parsed.data
  const days = evaluations.flatMap(({ date }) => isoDateSchema.safeParse(date).data ?? [])
  const newest = days.sort().at(-1)
  if (newest === undefined) throw new Error(`${text.path}: no evaluation has a day`)

  const records: CsvRecord[] = []
  const setAside: SetAsideRecord[] = []
  let position = 0
  for (const { id: evaluation, date, figures } of evaluations) {
    for (const value of figures) {
      position += 1
      const place = { file: text.path, line: position }
      const figure = figureSchema.safeParse(value)
      const metric = figure.data?.metric ?? ''
      const test = safetyTests[metric]
      if (figure.success && test !== undefined) {
        const { cn_model, cn, us_reference, provenance = '' } = figure.data
        const row = (label: string, share: number | undefined, control: boolean): CsvRecord => ({
          ...place,
          cells: { ...test, label, share: String(share ?? 'nothing'), date, provenance, evaluation, control: String(control) },
        })
        records.push(row(cn_model ?? '', cn, false), row(reference, us_reference, true))
      } else {
        const what = otherFigures[metric] ?? 'a score on a benchmark of capability'
        const reason = `a share of trials of a safety test is expected; this is ${what}`
        setAside.push({ row: setAsideRow(place, 'metric', metric, reason), cells: {} })
      }
    }
  }
  const empty = evaluations.filter(({ figures }) => figures.length === 0).map((one) => `${text.path}: ${one.id} has no figures`)
  return assemble(id, [{ ...documentPart(id, findings, newest, text.path, [{ records, setAside }]), notes: empty }])
}
