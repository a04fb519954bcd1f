import { formatNumber, isMissing, type Observatory, type Rating } from '@openfrontier/core'
import { boardBreakDates } from '@openfrontier/core/metrics'
import { sideOf } from '../../components/country.tsx'
import { factCell, numberCell, textCell } from '../../figures/cells.ts'
import type { FigureData } from '../../figures/figure-data.ts'
import { dateInWords, formatAmount, unbroken } from '../../format.ts'
import { publishedEnds, publishedInWords, ratingUnit } from '../published.ts'
import type { Dossier } from './open-dossier.ts'
import { sourcesInWords } from './releases-figure.ts'
import { words } from './words.ts'

/** Ratings of a model over time on the board with style control, or on that without where it was never on the other. */
export function ratingsFigure({ facts }: Observatory, dossier: Dossier): FigureData | undefined {
  const controlled = dossier.ratings.some(({ styleControl }) => styleControl)
  const best = bestByDate(dossier.ratings.filter(({ styleControl }) => styleControl === controlled))
  const last = best.at(-1)
  if (last === undefined) return undefined
  const { model, summary, asOf } = dossier
  const { columns } = words
  return {
    id: 'ratings',
    drawing: {
      kind: 'frontier',
      description: {
        title: unbroken(words.ratingsTitle(model.name, publishedInWords(last, ratingUnit), dateInWords(last.snapshotDate))),
        subtitle: words.ratingsSubtitle(controlled, best.length),
        unit: ratingUnit,
        asOf,
        kind: 'dated-points',
        series: [
          {
            id: sideOf(summary.countries[0] ?? ''),
            name: model.name,
            points: best.map(({ snapshotDate, value, interval }) => ({
              date: snapshotDate,
              value,
              ...(!isMissing(interval) && { low: interval.low, high: interval.high }),
            })),
          },
        ],
        breaks: boardBreakDates(facts, { styleControl: controlled }, 'levels').filter((day) => day > (best[0]?.snapshotDate ?? asOf)),
        intervalLevel: 0.95,
        decimals: 1,
        foot: {
          n: `${best.length} boards`,
          dataThrough: last.snapshotDate,
          source: sourcesInWords(best, dossier),
          doesNotShow: words.ratingsDoesNotShow,
        },
      },
    },
    table: {
      columns: [
        { name: columns.date, date: true },
        { name: columns.label },
        { name: ratingUnit, number: true },
        { name: '95 % interval', number: true },
        { name: 'Votes', number: true },
      ],
      rows: [...best]
        .reverse()
        .map((rating) => [
          textCell(rating.snapshotDate),
          textCell(rating.label),
          numberCell(formatNumber(rating.value, ratingUnit), rating.value),
          textCell(publishedEnds(rating, ratingUnit)),
          factCell(rating.votes, (votes) => numberCell(formatAmount(votes), votes)),
        ]),
    },
    json: `/v1/ratings?model=${model.id}`,
  }
}

/** The best row of each day, oldest first. */
function bestByDate(ratings: readonly Rating[]): readonly Rating[] {
  const best = new Map<string, Rating>()
  for (const rating of ratings)
    if (rating.value > (best.get(rating.snapshotDate)?.value ?? Number.NEGATIVE_INFINITY)) best.set(rating.snapshotDate, rating)
  return [...best.values()].sort((x, y) => (x.snapshotDate < y.snapshotDate ? -1 : 1))
}
