import { known, type RiskEvaluation } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const riskCellsAddUp: Rule = {
  name: 'risk-cells-add-up',
  description:
    'Where a source counts every outcome of one cell (model, questions, language, judge, dates), the counts add up to the trials.',
  check({ records }) {
    const cells = new Map<string, RiskEvaluation[]>()
    for (const row of records.riskEvaluations) {
      const { source, kind, label, questionSet, language, judge, date, evaluation } = row
      const key = JSON.stringify([source, kind, label, questionSet, known(language), known(judge), date, evaluation])
      const cell = cells.get(key) ?? []
      cells.set(key, cell)
      cell.push(row)
    }
    return [...cells.values()].flatMap((rows) => {
      const [first] = rows
      // One outcome alone says nothing of the others.
      if (first === undefined || rows.length < 2) return []
      const trials = new Set(rows.map(({ n }) => known(n)))
      const counts = rows.map(({ successes }) => known(successes))
      if (counts.includes(undefined) || trials.has(undefined)) return []
      const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
      if (trials.size === 1 && trials.has(total)) return []
      return {
        file: `ingested/${first.source}/${first.knownSince}/risk-findings.csv`,
        record: `${first.label}, ${first.questionSet}`,
        field: 'successes',
        found: `${rows.map(({ outcome }, place) => `${outcome} ${counts[place]}`).join(', ')}: ${total} of ${[...trials].join(' and ')}`,
        expected: 'counts that add up to one number of trials',
        mend: 'set the cell aside in the adapter, or take the outcome that is missing',
      }
    })
  },
}
