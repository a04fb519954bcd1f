import { formatNumber, formatValue } from '@openfrontier/core'
import type { ClaimHistory, HistoryPoint, HistoryValue } from '@openfrontier/core/claims'
import type { Observatory } from '@openfrontier/core/observatory'
import type { CommandContext } from './command-context.ts'
import { ends, paragraph, type Style, table } from './layout.ts'
import { type CsvRow, type FormFlags, print } from './output.ts'

/** Prints the answers to a claim over time. */
export async function printHistory(frontier: Observatory, id: string, flags: FormFlags, { terminal }: CommandContext): Promise<void> {
  terminal.progress(`judging ${id} over time …`)
  const history = frontier.claimHistory(id)
  if (history === undefined) throw new Error(`nothing says how claim ${id} is tested`)
  await print(terminal, flags, { json: () => history, rows: () => rowsOf(history), text: (style) => historyText(history, style) })
}

function rowsOf({ id, points }: ClaimHistory): CsvRow[] {
  return points.map(({ asOf, occasions, verdict, counts, primary }) => ({
    id,
    as_of: asOf,
    occasions: occasions.join(' '),
    verdict,
    ...counts,
    value: primary?.value,
    unit: primary?.unit,
    low: primary?.low,
    high: primary?.high,
  }))
}

function historyText({ id, points }: ClaimHistory, style: Style): string {
  return [
    ends(`${id} over time`, `${points[0]?.asOf ?? ''} to ${points.at(-1)?.asOf ?? ''}`, style),
    '',
    table<HistoryPoint>(
      [
        { title: 'as of', cell: ({ asOf }) => asOf },
        { title: 'why', cell: ({ occasions }) => occasions.join(', ') },
        { title: 'verdict', cell: ({ verdict }) => verdict?.replaceAll('-', ' ') ?? '–' },
        { title: 'primary', align: 'right', cell: ({ primary }) => (primary ? valueText(primary) : '') },
        { title: 'interval', align: 'right', cell: ({ primary }) => endsText(primary) },
      ],
      points,
      style,
    ),
    '',
    paragraph('Each from what was known on its day. Intervals are of 90 %; of a census without one, the bounds of what is not known.'),
  ].join('\n')
}

function valueText({ value, unit }: HistoryValue): string {
  return formatValue(value, unit)
}

function endsText(value: HistoryValue | undefined): string {
  if (value?.low === undefined || value.high === undefined) return ''
  return `${formatNumber(value.low, value.unit)} to ${formatNumber(value.high, value.unit)}`
}
