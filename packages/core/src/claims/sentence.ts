import type { IsoDate } from '../entities/index.ts'
import type { Estimate } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import { formatEstimate, formatValue } from '../wording/format.ts'
import type { JudgedSpecification, Verdict, VerdictWord } from './verdict.ts'

const verdictPhrases: Readonly<Record<VerdictWord, string>> = {
  supported: 'supported',
  partly: 'partly supported',
  contradicted: 'contradicted',
  undetermined: 'undetermined',
  'not-measurable': 'not measurable',
}

type Judged = Pick<Verdict, 'asOf' | 'verdict' | 'specifications' | 'counts' | 'points' | 'flippedBy'>

/** The sentence one may quote: the claim and the word for it, the primary estimate with its uncertainty, and how the specifications answer. */
export function verdictSentence(judged: Judged, said?: string): string {
  const phrase = verdictPhrases[judged.verdict]
  const head = said === undefined ? `As of ${judged.asOf}: ${phrase}` : `As of ${judged.asOf}, “${said.replace(/[.!]$/, '')}” is ${phrase}`
  const [primary] = judged.specifications
  return [`${head}.`, ...(primary === undefined ? [] : [`${primaryPhrase(primary, judged)}.`, `${countsPhrase(judged)}.`])].join(' ')
}

function primaryPhrase({ label, measures, estimate, meets }: JudgedSpecification, { points }: Judged): string {
  const estimates = measures.flatMap((measure) => (measure.estimate.kind === 'estimate' ? [measure.estimate] : []))
  if (estimates.length < measures.length) {
    return `${label}: no estimate (${estimate.kind === 'undetermined' ? estimate.detail : 'a series'})`
  }
  const lean =
    meets !== 'indeterminate'
      ? `by itself it says ${meets}`
      : points === 'indeterminate'
        ? 'it does not settle the question'
        : `it does not settle the question, though the value points to ${points}`
  return `${label}: ${estimates.map(figurePhrase).join(' and ')}; ${lean}`
}

/** A value with its interval and n; a record without an interval as its count and days; a census with its bounds. */
function figurePhrase(estimate: Estimate): string {
  const { interval, value, unit, n, details } = estimate
  if ('low' in interval) return `${formatEstimate(estimate)}, n = ${n}`
  const [first, last, low, high] = [details?.['first'], details?.['last'], details?.['lowerBound'], details?.['upperBound']]
  const plural = value === 1 ? unit.replace(/s$/, '') : unit
  if (unit === 'events' || unit === 'statements') {
    const days = typeof first === 'string' && typeof last === 'string' ? ` (${first === last ? first : `${first} to ${last}`})` : ''
    return `${value} ${plural} on record${days}`
  }
  const bounds =
    typeof low === 'number' && typeof high === 'number' && low < high
      ? ` (from ${formatValue(low, unit)} to ${formatValue(high, unit)} as the unknown rest is counted)`
      : interval.missing === 'not-applicable'
        ? ''
        : ' (no interval is published)'
  return `${formatValue(value, unit)}${bounds}, n = ${n}`
}

function countsPhrase({ counts, flippedBy, verdict }: Judged): string {
  const total = counts.yes + counts.no + counts.indeterminate
  if (total === 1) return 'It is the only specification'
  const parts = [
    counts.yes > 0 && `${counts.yes} ${counts.yes === 1 ? 'says' : 'say'} yes`,
    counts.no > 0 && `${counts.no} ${counts.no === 1 ? 'says' : 'say'} no`,
    counts.indeterminate > 0 && `${counts.indeterminate} ${counts.indeterminate === 1 ? 'is' : 'are'} indeterminate`,
  ].filter((part) => part !== false)
  const parted = [...new Set(flippedBy.map(({ dimension }) => dimension))]
  const choices = verdict === 'partly' && parted.length > 0 ? `; the answer turns on ${join(parted)}` : ''
  return `Of ${total} specifications ${join(parts)}${choices}`
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Attributions of a caption: more would not fit under a figure, and all stand in the report. */
const mostAttributions = 3

/** The line under a figure of the primary estimate: number, unit, interval, n, date, what was counted, and whose data. */
export function verdictCaption(facts: Facts, primary: JudgedSpecification, asOf: IsoDate): string {
  const estimates = primary.measures.flatMap(({ estimate }) => (estimate.kind === 'estimate' ? [estimate] : []))
  if (estimates.length === 0) {
    return `${primary.label}: no estimate as of ${asOf}${primary.estimate.kind === 'undetermined' ? ` (${primary.estimate.detail})` : ''}.`
  }
  const figures = estimates.map((estimate) => {
    const on = estimate.evaluatedOn === asOf ? asOf : `${estimate.evaluatedOn}, the last day the data reach to by ${asOf}`
    return `${figurePhrase(estimate)}, ${on}; ${estimate.population}`
  })
  return `${primary.label}: ${figures.join('. ')}. ${sourceLine(facts, estimates)}`
}

function sourceLine(facts: Facts, estimates: readonly Estimate[]): string {
  const ids = [...new Set(estimates.flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'source').map(({ id }) => id)))]
  const lines = [...new Set(ids.map((id) => (facts.sources as ReadonlyMap<string, { attribution: string }>).get(id)?.attribution ?? id))]
  if (lines.length === 0) return 'Source: Open Frontier.'
  const rest = lines.length - mostAttributions
  return `${lines.length === 1 ? 'Source' : 'Sources'}: ${lines.slice(0, mostAttributions).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`.replace(
    /\.\.$/,
    '.',
  )
}
