import type { ValueWriter } from './columns.ts'
import { meetsAnswers, type SpecificationCurveDescription } from './description.ts'

/** What the chart shows, in sentences: the tally, the primary specifications and the thresholds. */
export function specificationsInWords(description: SpecificationCurveDescription, writers: readonly ValueWriter[]): string {
  const groups = description.groups.filter((group) => group.rows.length > 0)
  const rows = groups.flatMap((group) => group.rows)
  const counts = meetsAnswers.map((meets) => `${rows.filter((row) => row.meets === meets).length} ${meets}`)
  const primary = groups.flatMap(({ rows, unit }, index) =>
    rows
      .filter((row) => row.primary)
      .map((row) => {
        const words = writers[index]?.(row)
        const value =
          words === undefined || words.value === ''
            ? (row.note ?? 'no estimate')
            : `${words.value} ${unit}${words.interval && ` (${words.interval})`}`
        return `Primary: ${row.label}, ${value}: ${row.meets}.`
      }),
  )
  const thresholds = groups.flatMap(({ threshold, unit }) => (threshold === undefined ? [] : [`Threshold: ${threshold} ${unit}.`]))
  return [
    `${rows.length} specifications: ${counts.join(', ')}.`,
    ...primary,
    ...thresholds,
    `Does not show: ${description.foot.doesNotShow}`,
  ].join(' ')
}
