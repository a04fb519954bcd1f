import { formatNumber } from '@openfrontier/core'
import { known } from '@openfrontier/core/entities'
import type { Sorting } from './commands/models.ts'
import { type Column, ends, paragraph, type Style, table } from './layout.ts'
import type { ModelRecord } from './model-record.ts'

const idWidth = 26

/** Models in a table. It shows the score by which they are sorted; the other one is in the other forms. */
export function modelsText(
  records: readonly ModelRecord[],
  { found, sort, asOf }: { readonly found: number; readonly sort: Sorting; readonly asOf: string },
  style: Style,
): string {
  const title = `${found} ${found === 1 ? 'model' : 'models'}`
  if (found === 0) return ends('No model passes all these filters', `as of ${asOf}`, style)
  return [
    ends(title, `as of ${asOf}`, style),
    '',
    table<ModelRecord>(
      [
        // A long id is broken behind its lab.
        { title: 'model', width: idWidth, cell: ({ id }) => (id.length > idWidth ? id.replace('/', '/ ') : id) },
        { title: 'of', width: 2, cell: ({ countries }) => countries.join(' ') || '?' },
        { title: 'released', cell: ({ released }) => known(released) ?? 'unknown' },
        { title: 'weights', width: 11, cell: opennessText },
        ...(sort === 'rating' ? ratingColumns : indexColumns),
      ],
      records,
      style,
    ),
    ...(records.length < found ? ['', paragraph(`The first ${records.length} of ${found}; --limit 0 prints all.`)] : []),
  ].join('\n')
}

/** Whether the weights can be had, and under which class of licence. */
export function opennessText({ weightsReleased, license, released }: ModelRecord): string {
  if (known(weightsReleased) === undefined) return known(released) === undefined ? 'unknown' : 'closed'
  const terms = known(license)?.class ?? 'unknown'
  return terms === 'unknown' ? 'open' : terms.replaceAll('-', ' ')
}

const indexColumns: readonly Column<ModelRecord>[] = [
  { title: 'index', align: 'right', cell: ({ index }) => scoreText(known(index)?.value, 'index points') },
  {
    title: 'of 90 %',
    align: 'right',
    cell: ({ index }) => boundsOf(known(known(index)?.interval), 'index points'),
  },
]

const ratingColumns: readonly Column<ModelRecord>[] = [
  { title: 'Arena', align: 'right', cell: ({ rating }) => scoreText(known(rating)?.value, 'Arena points') },
  {
    title: 'of 95 %',
    align: 'right',
    cell: ({ rating }) => boundsOf(known(known(rating)?.interval), 'Arena points'),
  },
]

function scoreText(value: number | undefined, unit: string): string {
  return value === undefined ? '–' : formatNumber(value, unit)
}

function boundsOf(interval: { readonly low: number; readonly high: number } | undefined, unit: string): string {
  return interval === undefined ? '' : `${formatNumber(interval.low, unit)}–${formatNumber(interval.high, unit)}`
}
