import { formatNumber, formatValue, known, latestDay, type MetricResult, type Observatory, type RiskEvaluation } from '@openfrontier/core'
import { detail } from '../details.ts'
import type { DataCell, DataTable } from '../figures/figure-data.ts'
import { strings } from '../strings.ts'

const questionSets: Readonly<Record<string, string>> = {
  'china-criticism': 'critical of China',
  'us-criticism': 'critical of the United States',
  'eu-criticism': 'critical of the European Union',
  'russia-criticism': 'critical of Russia',
}
const languages = new Intl.DisplayNames('en', { type: 'language' })

/** Share answered in full by side, question set and language. */
export function refusalTable(result: MetricResult): DataTable {
  const shares = detail(result, 'shares')
  const rows = Array.isArray(shares)
    ? shares.map((share: unknown) => (typeof share === 'object' && share !== null ? (share as Readonly<Record<string, unknown>>) : {}))
    : []
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN)
  return {
    columns: [
      { name: 'Questions' },
      { name: 'Asked in' },
      { name: strings.table.country },
      { name: 'In full, %', number: true },
      { name: 'Models', number: true },
      { name: 'Answers', number: true },
    ],
    rows: rows.map((row) => [
      { text: questionSets[text(row['questionSet'])] ?? text(row['questionSet']) },
      { text: languages.of(text(row['language'])) ?? text(row['language']) },
      { text: text(row['side']), country: text(row['side']) },
      { text: formatNumber(number(row['share']), 'share'), value: number(row['share']) },
      { text: String(number(row['models'])), value: number(row['models']) },
      { text: number(row['answers']).toLocaleString('en'), value: number(row['answers']) },
    ]),
  }
}

/** Attacks as evaluations print them. */
export function attackTable({ facts, date, sources }: Observatory): DataTable {
  const rows = facts.snapshot.riskEvaluations.filter(
    ({ kind, date: on }) => (kind === 'jailbreak' || kind === 'agent-hijack') && latestDay(on) <= date,
  )
  return {
    columns: [
      { name: 'Model, as printed' },
      { name: 'Attack' },
      { name: 'Counted' },
      { name: 'Share', number: true },
      { name: 'Trials', number: true },
      { name: 'Date', date: true },
      { name: 'Source' },
    ],
    rows: rows.map((row) => [
      { text: row.label },
      { text: `${row.kind.replaceAll('-', ' ')}: ${row.questionSet.replaceAll('-', ' ')}` },
      { text: row.outcome.replaceAll('-', ' ') },
      shareCell(row),
      numberCell(known(row.n)),
      { text: row.date },
      { text: sources.get(row.source)?.title ?? row.source },
    ]),
  }
}

function shareOf(row: RiskEvaluation): number | undefined {
  const [share, successes, n] = [known(row.share), known(row.successes), known(row.n)]
  return share ?? (successes !== undefined && n !== undefined ? successes / n : undefined)
}

function shareCell(row: RiskEvaluation): DataCell {
  const value = shareOf(row)
  return value === undefined ? { text: strings.missing['not-published'] } : { text: formatValue(value, 'share'), value }
}

function numberCell(value: number | undefined) {
  return value === undefined ? { text: strings.missing['not-published'] } : { text: value.toLocaleString('en'), value }
}

/** The rows of the newest board of hallucinations with the lowest shares. */
export function hallucinationTable({ facts, date, labs }: Observatory): DataTable {
  const rows = facts.snapshot.riskEvaluations.filter(({ kind, date: on }) => kind === 'hallucination' && latestDay(on) <= date)
  const newest = rows
    .map((row) => row.date)
    .sort()
    .at(-1)
  const board = rows
    .filter((row) => row.date === newest)
    .flatMap((row) => {
      const share = shareOf(row)
      return share === undefined ? [] : [{ row, share }]
    })
    .sort((x, y) => x.share - y.share || (x.row.label < y.row.label ? -1 : 1))
    .slice(0, 20)
  return {
    columns: [
      { name: 'Model, as printed' },
      { name: strings.table.country },
      { name: 'Made something up, %', number: true },
      { name: 'Date', date: true },
    ],
    rows: board.map(({ row, share }) => {
      const lab = known(row.labs)?.[0]
      const country = lab === undefined ? undefined : known(labs.get(lab)?.headquarters.country)
      const model = known(row.model)
      return [
        { text: row.label, ...(model !== undefined && { href: `/models/${model}` }) },
        { text: country ?? strings.missing.unknown, ...(country !== undefined && { country }) },
        { text: (100 * share).toFixed(1), value: share },
        { text: row.date },
      ]
    }),
  }
}
