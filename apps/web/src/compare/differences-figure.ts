import { formatNumber, formatValue } from '@openfrontier/core'
import { parityMargins } from '@openfrontier/core/metrics'
import { numberCell, textCell } from '../figures/cells.ts'
import type { FigureData } from '../figures/figure-data.ts'
import { indexUnit, ratingUnit } from '../models/published.ts'
import type { Difference } from './difference.ts'
import { parityWords, words } from './words.ts'

interface Scale {
  readonly index: 'eci' | 'arena'
  /** What the differences are of. */
  readonly of: string
  readonly asOf: string
  readonly source: string
  readonly json: string
}

/** Differences as marks with intervals against no difference, each with its answer. */
export function differencesFigure(differences: readonly Difference[], { index, of, asOf, source, json }: Scale): FigureData | undefined {
  if (differences.length === 0) return undefined
  const unit = index === 'eci' ? indexUnit : ratingUnit
  const apart = differences.filter(({ answer }) => answer === 'ahead' || answer === 'behind').length
  const nameOf = ({ first, second }: Difference) => `${first} − ${second}`
  return {
    id: `differences-${index}`,
    drawing: {
      kind: 'estimates',
      description: {
        title:
          differences.length === 1 && differences[0]
            ? `${differences[0].first} against ${differences[0].second}: ${parityWords[differences[0].answer]}`
            : `${apart} of ${differences.length} pairs differ by more than the margin`,
        subtitle: words.testsSubtitle(parityMargins[index], unit, of),
        groups: [
          {
            unit,
            reference: 0,
            rows: differences.map((each) => ({
              id: nameOf(each),
              label: nameOf(each),
              value: each.value,
              low: each.interval.low,
              high: each.interval.high,
              words: `${formatNumber(each.value, unit)} (${formatNumber(each.interval.low, unit)} to ${formatNumber(each.interval.high, unit)}): ${parityWords[each.answer]}`,
            })),
          },
        ],
        foot: {
          n: differences.length === 1 ? 'one pair' : `${differences.length} pairs`,
          dataThrough: asOf,
          source: `${source}; ${[...new Set(differences.map(({ method }) => method))].join('; ')}`,
          doesNotShow: index === 'eci' ? words.indexDoesNotShow : words.boardDoesNotShow,
        },
      },
    },
    table: {
      columns: [
        { name: words.pair },
        { name: words.difference, number: true },
        { name: words.interval, number: true },
        { name: words.answer },
        { name: 'Method' },
      ],
      rows: differences.map((each) => [
        textCell(nameOf(each)),
        numberCell(formatValue(each.value, unit), each.value),
        textCell(`${formatNumber(each.interval.low, unit)} to ${formatNumber(each.interval.high, unit)}`),
        textCell(parityWords[each.answer]),
        textCell(each.method),
      ]),
    },
    json,
  }
}
