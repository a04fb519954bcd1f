import type { KindChanges } from '@openfrontier/dataset/recompile'
import type { RefreshableSource } from '@openfrontier/sources'
import type { RefreshReport, SourceReport } from '../refresh/refresh.ts'
import type { VerdictChange, VerdictComparison } from '../refresh/verdict-changes.ts'
import { ends, paragraph, type Style, table } from './layout.ts'
import type { CsvRow } from './output.ts'

/** What became of each source, and what changed, for a person. */
export function refreshText(report: RefreshReport, style: Style): string {
  const { sources, facts, verdicts, outcome: end, suspicions, dataThrough } = report
  const blocks = [
    ends('Refresh', `data through ${dataThrough}`, style),
    table<SourceReport>(
      [
        { title: 'source', width: 28, cell: ({ source }) => source },
        { title: 'outcome', width: 50, cell: outcome },
      ],
      sources,
      style,
    ),
    ...(end === 'unchanged' ? [] : [factsText(facts, style), verdictsText(verdicts, style)]),
    ...(suspicions.length === 0 ? [] : [paragraph(`To be looked at: ${suspicions.join('; ')}.`)]),
    paragraph(ending[end]),
    ...sources.flatMap((one) => (one.kind === 'refreshed' && one.notes.length > 0 ? [notesText(one.source, one.notes, style)] : [])),
  ]
  return blocks.join('\n\n')
}

const ending: Readonly<Record<RefreshReport['outcome'], string>> = {
  swapped: 'The new data are in the store. OPENFRONTIER_FROM=refreshed, or loadObservatory({ from: "refreshed" }), opens them.',
  unchanged: 'Nothing changed: what stood stands.',
  'dry-run': 'A dry run: what stood stands.',
  declined: 'Not taken: what stood stands.',
}

const mostNotes = 3

function notesText(source: string, notes: readonly string[], style: Style): string {
  const more = notes.length > mostNotes ? [`and ${notes.length - mostNotes} more notes`] : []
  return [style.dim(source), ...[...notes.slice(0, mostNotes), ...more].map((note) => paragraph(note, 2))].join('\n')
}

function outcome(report: SourceReport): string {
  if (report.kind !== 'refreshed') {
    const kept = report.lastGood === undefined ? 'what is bundled stays' : `the copy of ${report.lastGood} stays`
    return report.kind === 'skipped' ? `skipped: ${report.why}` : `${report.kind}: ${report.why}; ${kept}`
  }
  const { rows, setAside, leftOut, changed } = report
  const parts = [
    `${rows} rows`,
    ...(setAside > 0 ? [`${setAside} set aside`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    changed ? 'new' : 'as before',
  ]
  return parts.join(', ')
}

function factsText(facts: readonly KindChanges[], style: Style): string {
  if (facts.length === 0) return paragraph('No fact changed.')
  const count = (value: number) => (value === 0 ? '' : String(value))
  return table<KindChanges>(
    [
      { title: 'facts', cell: ({ kind }) => kind },
      { title: 'were', align: 'right', cell: ({ before }) => String(before) },
      { title: 'are', align: 'right', cell: ({ after }) => String(after) },
      { title: 'added', align: 'right', cell: ({ added }) => count(added) },
      { title: 'removed', align: 'right', cell: ({ removed }) => count(removed) },
      { title: 'changed', align: 'right', cell: ({ changed }) => count(changed) },
    ],
    facts,
    style,
  )
}

function verdictsText(verdicts: VerdictComparison, style: Style): string {
  if (verdicts.kind === 'not-compared') return paragraph(`Whether a verdict changed is not known: ${verdicts.why}.`)
  if (verdicts.moved.length === 0) return paragraph(`No verdict changed, of those on ${verdicts.claims} claims.`)
  return table<VerdictChange>(
    [
      { title: 'claim', cell: ({ claim }) => claim },
      { title: 'verdict', cell: ({ date }) => (date === 'said' ? 'when it was said' : 'now') },
      { title: 'was', cell: ({ from }) => from },
      { title: 'is', cell: ({ to }) => to },
    ],
    verdicts.moved,
    style,
  )
}

/** One row a source. */
export function refreshRows({ sources }: RefreshReport): CsvRow[] {
  return sources.map((one) =>
    one.kind === 'refreshed'
      ? {
          source: one.source,
          outcome: one.kind,
          rows: one.rows,
          setAside: one.setAside,
          leftOut: one.leftOut,
          changed: one.changed,
          why: undefined,
        }
      : {
          source: one.source,
          outcome: one.kind,
          rows: undefined,
          setAside: undefined,
          leftOut: undefined,
          changed: undefined,
          why: one.why,
        },
  )
}

/** What can be refreshed. */
export function sourcesText(sources: readonly RefreshableSource[], style: Style): string {
  return table<RefreshableSource>(
    [
      { title: 'source', cell: ({ id }) => id },
      { title: 'publication', width: 28, cell: ({ title }) => title },
      { title: 'needs', width: 26, cell: ({ lacks, onlyByName }) => lacks?.(process.env) ?? onlyByName ?? '' },
    ],
    sources,
    style,
  )
}
