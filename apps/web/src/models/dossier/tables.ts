import { type Benchmark, isMissing, known, type License } from '@openfrontier/core'
import { emptyCell, factCell, linkCell, numberCell, quietCell, textCell } from '../../figures/cells.ts'
import type { DataCell, DataTable } from '../../figures/figure-data.ts'
import { formatAmount } from '../../format.ts'
import { strings } from '../../strings.ts'
import type { Dossier } from './open-dossier.ts'
import { words } from './words.ts'

const { columns } = words

/** Every score on record, the index's own first, then by benchmark. */
export function resultsTable({ results }: Dossier, benchmarks: ReadonlyMap<string, Benchmark>): DataTable {
  const rows = [...results].sort(
    (x, y) =>
      Number(x.collection === 'evaluations') - Number(y.collection === 'evaluations') ||
      (x.benchmark < y.benchmark ? -1 : x.benchmark > y.benchmark ? 1 : y.value - x.value),
  )
  return {
    columns: [
      { name: columns.benchmark },
      { name: columns.score, number: true },
      { name: columns.error, number: true },
      { name: columns.configuration },
      { name: columns.by },
      { name: columns.date, date: true },
      { name: columns.collection },
      { name: columns.origin },
      { name: columns.source },
    ],
    rows: rows.map((result) => {
      const benchmark = benchmarks.get(result.benchmark)
      const unit = benchmark && known(benchmark.unit)
      return [
        linkCell(benchmark?.name ?? result.benchmark, `/benchmarks/${result.benchmark}`),
        numberCell(scoreInWords(result.value, unit), result.value),
        quietCell(result.standardError, (error) => numberCell(`± ${scoreInWords(error, unit)}`, error)),
        textCell([result.configuration, result.optimized ? 'tuned for it' : undefined].filter(Boolean).join(', ')),
        quietCell(result.evaluatedBy, (by) => textCell(by.replaceAll('-', ' '))),
        factCell(result.date, textCell),
        textCell(words.collections[result.collection]),
        quietCell(result.origin, textCell),
        linkCell(result.source, `/sources#${result.source}`),
      ]
    }),
  }
}

/** A score as its benchmark counts: shares in percent with one digit, all else as printed. */
export function scoreInWords(value: number, unit: string | undefined): string {
  if (unit === 'share') return `${(100 * value).toFixed(1).replace('-', '−')} %`
  return unit === undefined ? formatAmount(value) : `${formatAmount(value)} ${unit === 'usd' ? 'USD' : unit}`
}

/** The newest safety finding of every question set, outcome and judge: what was counted, of how many. */
export function risksTable({ risks }: Dossier): DataTable {
  const newest = new Map<string, Dossier['risks'][number]>()
  for (const risk of risks) {
    const key = JSON.stringify([risk.kind, risk.questionSet, risk.outcome, risk.language, risk.judge, risk.configuration, risk.source])
    if ((newest.get(key)?.date ?? '') <= risk.date) newest.set(key, risk)
  }
  const rows = [...newest.values()].sort((x, y) =>
    x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : x.date < y.date ? 1 : x.date > y.date ? -1 : 0,
  )
  return {
    columns: [
      { name: columns.kind },
      { name: columns.set },
      { name: columns.outcome },
      { name: columns.share, number: true },
      { name: columns.trials, number: true },
      { name: columns.judge },
      { name: columns.date, date: true },
      { name: columns.source },
    ],
    rows: rows.map((risk) => [
      textCell(risk.kind.replaceAll('-', ' ')),
      textCell([risk.questionSet.replaceAll('-', ' '), known(risk.language)].filter(Boolean).join(', ')),
      textCell(risk.outcome.replaceAll('-', ' ')),
      shareCell(risk),
      quietCell(risk.n, (n) => numberCell(formatAmount(n), n)),
      quietCell(risk.judge, textCell),
      textCell(risk.date),
      linkCell(risk.source, `/sources#${risk.source}`),
    ]),
  }
}

/** The share as printed, or successes of trials. */
function shareCell({ share, successes, n }: Dossier['risks'][number]): DataCell {
  const value = isMissing(share) ? (isMissing(successes) || isMissing(n) ? undefined : successes / n) : share
  return value === undefined ? emptyCell : numberCell(`${(100 * value).toFixed(0)} %`, value)
}

/** The newest count of every universe and measure. */
export function adoptionTable({ adoption }: Dossier): DataTable {
  const newest = new Map<string, Dossier['adoption'][number]>()
  for (const row of adoption) {
    const key = `${row.universe} ${row.measure} ${row.label}`
    if ((newest.get(key)?.knownSince ?? '') <= row.knownSince) newest.set(key, row)
  }
  return {
    columns: [
      { name: columns.universe },
      { name: columns.measure },
      { name: columns.label },
      { name: columns.value, number: true },
      { name: columns.period, date: true },
      { name: columns.source },
    ],
    rows: [...newest.values()]
      .sort((x, y) => (x.universe < y.universe ? -1 : x.universe > y.universe ? 1 : (known(y.value) ?? 0) - (known(x.value) ?? 0)))
      .map((row) => [
        textCell(row.universe),
        textCell(row.measure.replaceAll('-', ' ')),
        textCell(row.label),
        factCell(row.value, (value) => numberCell(row.unit === 'share' ? `${(100 * value).toFixed(1)} %` : formatAmount(value), value)),
        textCell(`${row.period.from} to ${row.period.to}`),
        linkCell(row.source, `/sources#${row.source}`),
      ]),
  }
}

export function eventsTable({ events }: Pick<Dossier, 'events'>, licenses: ReadonlyMap<string, License>): DataTable {
  return {
    columns: [
      { name: columns.date, date: true },
      { name: columns.kind },
      { name: columns.what },
      { name: columns.license },
      { name: columns.grade },
      { name: columns.source },
    ],
    rows: [...events]
      .sort((x, y) => (x.date < y.date ? 1 : -1))
      .map((event) => [
        textCell(event.date),
        textCell(event.kind.replaceAll('-', ' ')),
        textCell(event.quote === undefined ? event.what : `${event.what} “${event.quote}”`),
        event.license === undefined
          ? emptyCell
          : linkCell(licenses.get(event.license)?.name ?? event.license, `/licenses/${event.license}`),
        textCell(strings.grades[event.grade]),
        linkCell(event.sources.join(', '), `/sources#${event.sources[0] ?? ''}`),
      ]),
  }
}

/** What each scheme judged, item by item. */
export function opennessTable(assessment: Dossier['openness'][number]): DataTable {
  return {
    columns: [{ name: 'Item' }, { name: 'Judged' }, { name: columns.license }, { name: 'Reason' }],
    rows: assessment.items.map(({ item, score, word, license, reason, address }) => [
      address === undefined ? textCell(item) : linkCell(item, address),
      word === undefined ? factCell(score, (points) => numberCell(formatAmount(points), points)) : textCell(word),
      textCell(license ?? ''),
      textCell(reason ?? ''),
    ]),
  }
}

/** The lists that name the model, and what they print of it. */
export function listsTable({ listings }: Dossier): DataTable {
  return {
    columns: [
      { name: 'List' },
      { name: columns.label },
      { name: 'Published', date: true },
      { name: columns.access },
      { name: columns.license },
      { name: 'Copy of', date: true },
      { name: columns.source },
    ],
    rows: listings.map((row) => [
      textCell(row.list),
      textCell(row.label),
      factCell(row.published, textCell),
      factCell(row.accessLabel, textCell),
      factCell(row.licenseLabel, textCell),
      textCell(row.knownSince),
      linkCell(row.source, `/sources#${row.source}`),
    ]),
  }
}
