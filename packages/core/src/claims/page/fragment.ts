import { formatEstimate, formatValue } from '../../wording/format.ts'
import { boundsOf } from '../meets.ts'
import { answersOf, type ClaimReport } from '../report.ts'
import type { JudgedSpecification, Verdict } from '../verdict.ts'
import { escapeMarkup } from './markup.ts'

/**
 * A report as a fragment of HTML to put into any page: the claim, its verdicts, every specification in a table, what flips it
 * and what it does not show. It has no script, no style and no address of its own; all text is escaped.
 */
export function claimFragment(report: ClaimReport): string {
  const answers = answersOf(report)
  const verdicts = answers === null ? [] : [answers.now, ...(answers.said.asOf === answers.now.asOf ? [] : [answers.said])]
  return [
    '<article class="claim">',
    `<h2>${escapeMarkup(`“${report.said}”`)}</h2>`,
    `<p>Tested as: ${escapeMarkup(report.restated)}</p>`,
    ...('threshold' in report
      ? [`<p>Threshold: ${escapeMarkup(report.threshold)}</p>`]
      : [`<p>No verdict: ${escapeMarkup(report.why)}</p>`]),
    ...verdicts.map(verdictMarkup),
    ...listMarkup('Does not show', report.doesNotShow),
    '</article>',
  ].join('\n')
}

function verdictMarkup(verdict: Verdict): string {
  return [
    '<section>',
    `<h3>As of <time datetime="${verdict.asOf}">${verdict.asOf}</time>: ${verdict.verdict.replace('-', ' ')}</h3>`,
    `<p>${escapeMarkup(verdict.sentence)}</p>`,
    ...(verdict.specifications.length === 0 ? [] : [tableMarkup(verdict)]),
    ...listMarkup(
      'Answered otherwise by',
      verdict.flippedBy.map(({ label, dimension, meets }) => `${label} (${dimension}): ${meets}`),
    ),
    '</section>',
  ].join('\n')
}

function tableMarkup({ specifications, caption }: Verdict): string {
  const rows = specifications.map(
    (one) =>
      `<tr><th scope="row">${escapeMarkup(one.label)}</th><td>${escapeMarkup(one.dimension)}</td><td>${escapeMarkup(figure(one))}</td><td>${one.meets}</td></tr>`,
  )
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr><th scope="col">Specification</th><th scope="col">Changes</th><th scope="col">Estimate</th><th scope="col">Answer</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function figure({ estimate }: JudgedSpecification): string {
  if (estimate.kind !== 'estimate') return estimate.kind === 'undetermined' ? estimate.detail : 'a series'
  const bounds = boundsOf(estimate)
  if ('low' in estimate.interval) return `${formatEstimate(estimate)}, n = ${estimate.n}`
  const range =
    bounds && bounds.low < bounds.high
      ? ` (bounds ${formatValue(bounds.low, estimate.unit)} to ${formatValue(bounds.high, estimate.unit)})`
      : ''
  return `${formatValue(estimate.value, estimate.unit)}${range}, n = ${estimate.n}`
}

function listMarkup(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`<h4>${title}</h4>`, `<ul>${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`]
}
