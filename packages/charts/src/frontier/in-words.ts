import { readableDate } from '../text/dates.ts'
import { numberFormat, valueWithInterval } from '../text/numbers.ts'
import type { FrontierDescription } from './description.ts'
import type { PreparedFrontier } from './prepare.ts'

/** What the chart shows, in sentences: the newest value of each side with its interval, model and date. */
export function frontierInWords(description: FrontierDescription, prepared: PreparedFrontier): string {
  const write = numberFormat(prepared.decimals)
  const values = prepared.series.map(({ name, points, last }) => {
    const model = last.label === undefined ? '' : `, ${last.label}`
    const count = `${points.length} ${description.kind === 'steps' ? 'record' : 'snapshot'}${points.length === 1 ? '' : 's'}`
    return `${name}: ${valueWithInterval(last, write)} ${description.unit}${model}, ${readableDate(last.date)}, the newest of ${count}.`
  })
  return [
    `${ended(description.subtitle)} As of ${readableDate(description.asOf)}.`,
    ...values,
    ...prepared.empty.map((name) => `${name}: no data.`),
    `Does not show: ${ended(description.foot.doesNotShow)}`,
  ].join(' ')
}

const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
