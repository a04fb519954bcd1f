import type { DisagreementAnswer, DisagreementReport } from '@openfrontier/core'
import { formatEstimate, formatValue } from '@openfrontier/core'
import { known } from '@openfrontier/core/entities'
import type { MetricResult } from '@openfrontier/core/metrics'
import { ends, paragraph, type Style } from './layout.ts'
import type { CsvRow } from './output.ts'

/** One question, its answers below each other, each with scale, population, date, uncertainty and the reason it differs. */
export function disagreementText({ question, asOf, answers, why }: DisagreementReport, style: Style): string {
  return [ends(question, `as of ${asOf}`, style), paragraph(why), '', ...answers.map((answer) => answerText(answer, style))].join('\n')
}

function answerText({ authority, scale, population, reason, evidence, estimate, reproduction }: DisagreementAnswer, style: Style): string {
  const figure = evidence === undefined ? estimateText(estimate) : publishedText(evidence)
  const lines = [
    `${style.bold(authority)}: ${figure}`,
    `on ${scale}; ${population}`,
    reason,
    reproduction && reproductionText(reproduction),
  ].filter((line) => typeof line === 'string')
  return lines.map((line, place) => paragraph(line, place === 0 ? 4 : 6, place === 0 ? '  ' : undefined)).join('\n')
}

function publishedText({ statement, grade, published, value, unit }: NonNullable<DisagreementAnswer['evidence']>): string {
  const date = known(published)
  const figure = known(value) === undefined ? '' : `${known(value)} ${known(unit) ?? ''}: `
  return `${figure}${statement} (${grade}${date === undefined ? ', undated' : `, ${date}`})`
}

function estimateText(estimate: MetricResult | undefined): string {
  if (estimate === undefined) return 'no figure'
  if (estimate.kind !== 'estimate') return estimate.kind === 'undetermined' ? `undetermined: ${estimate.detail}` : 'a series'
  const { value, unit, interval, n, evaluatedOn, metric, details } = estimate
  const [low, high] = [details?.['lowerBound'], details?.['upperBound']]
  const bounds =
    typeof low === 'number' && typeof high === 'number' && low < high
      ? ` (bounds ${formatValue(low, unit)} to ${formatValue(high, unit)})`
      : ''
  return `${'low' in interval ? formatEstimate(estimate) : `${formatValue(value, unit)}${bounds}`}, n = ${n}, ${evaluatedOn} (${metric})`
}

function reproductionText({
  result,
  published,
  difference,
  matches,
  metric,
  parameters,
}: NonNullable<DisagreementAnswer['reproduction']>): string {
  const set = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  if (result.kind !== 'estimate' || difference === undefined) {
    return `not reproduced by ${metric}: ${result.kind === 'undetermined' ? result.detail : 'a series'}`
  }
  const by = formatValue(Math.abs(difference), result.unit)
  return `${matches ? 'reproduced by us' : 'not reproduced by us'}: ${formatValue(result.value, result.unit)} against ${formatValue(published, result.unit)}, ${by} apart (${[metric, ...set].join(' ')})`
}

/** One row an answer. */
export function disagreementRows({ id: topic, answers }: DisagreementReport): CsvRow[] {
  return answers.map(({ id, authority, scale, population, reason, evidence, estimate, reproduction }) => {
    const ours = estimate?.kind === 'estimate' ? estimate : undefined
    const interval = ours !== undefined && 'low' in ours.interval ? ours.interval : undefined
    return {
      topic,
      id,
      authority,
      value: evidence === undefined ? ours?.value : known(evidence.value),
      unit: evidence === undefined ? ours?.unit : known(evidence.unit),
      low: interval?.low,
      high: interval?.high,
      date: evidence === undefined ? ours?.evaluatedOn : known(evidence.published),
      grade: evidence?.grade,
      scale,
      population,
      reason,
      reproduced: reproduction?.matches,
      apart: reproduction?.difference,
    }
  })
}
