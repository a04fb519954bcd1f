import type { EstimateRow } from '@openfrontier/charts'
import { formatNumber, type IndexScore, isMissing, latestDay, type ModelSummary, type Observatory } from '@openfrontier/core'
import { sideOf } from '../../components/country.tsx'
import { countryCell, emptyCell, linkCell, numberCell, textCell } from '../../figures/cells.ts'
import type { FigureData } from '../../figures/figure-data.ts'
import { dateInWords } from '../../format.ts'
import { indexUnit, publishedEnds } from '../published.ts'
import type { Dossier } from './open-dossier.ts'
import { sourcesInWords } from './releases-figure.ts'
import { words } from './words.ts'

/** Models drawn beside the one asked for. */
const mostPeers = 8

interface Scored {
  readonly score: IndexScore
  readonly summary: ModelSummary
}

/** The model among the best that were public on the day it came out, in the newest vintage it is scored in. */
export function peersFigure({ models, facts }: Observatory, dossier: Dossier): FigureData | undefined {
  const own = dossier.indexScores.at(-1)
  const released = dossier.summary.firstPublic && latestDay(dossier.summary.firstPublic.date)
  if (own === undefined || released === undefined) return undefined
  const seen = new Set<string>()
  const scored = facts.indexScores('eci', own.vintage).flatMap((score): Scored[] => {
    const summary = isMissing(score.model) || seen.has(score.model) ? undefined : models.get(score.model)
    if (summary?.firstPublic === undefined || latestDay(summary.firstPublic.date) > released) return []
    seen.add(summary.model.id)
    return [{ score, summary }]
  })
  const rank = scored.findIndex(({ summary }) => summary.model.id === dossier.model.id) + 1
  if (rank === 0) return undefined
  const shown = scored.filter(({ summary }, place) => place < mostPeers || summary.model.id === dossier.model.id)
  const level = isMissing(own.interval) ? '90 %' : `${Math.round(100 * own.interval.level)} %`
  const { columns } = words
  return {
    id: 'peers',
    drawing: {
      kind: 'estimates',
      description: {
        title: words.peersTitle(dossier.model.name, rank, scored.length, dateInWords(released)),
        subtitle: words.peersSubtitle(dateInWords(own.vintage), level),
        groups: [{ unit: indexUnit, rows: shown.map((each) => rowOf(each, dossier.model.id)) }],
        foot: {
          n: `${scored.length} models`,
          dataThrough: own.vintage,
          source: sourcesInWords([own], dossier),
          doesNotShow: words.peersDoesNotShow,
        },
      },
    },
    table: {
      columns: [
        { name: columns.model },
        { name: 'Country' },
        { name: 'Released', date: true },
        { name: 'Index, points', number: true },
        { name: `${level} interval`, number: true },
      ],
      rows: shown.map(({ score, summary }) => [
        linkCell(summary.model.name, `/models/${summary.model.id}`),
        summary.countries[0] === undefined ? emptyCell : countryCell(summary.countries[0]),
        textCell(summary.firstPublic?.date ?? ''),
        numberCell(formatNumber(score.value, indexUnit), score.value),
        textCell(publishedEnds(score, indexUnit)),
      ]),
    },
    json: `/v1/index-scores?vintage=${own.vintage}`,
  }
}

function rowOf({ score, summary }: Scored, asked: string): EstimateRow {
  const { model, countries } = summary
  return {
    id: model.id,
    label: model.id === asked ? `${model.name}, ${words.thisModel}` : model.name,
    side: sideOf(countries[0] ?? ''),
    value: score.value,
    ...(!isMissing(score.interval) && { low: score.interval.low, high: score.interval.high }),
    words: isMissing(score.interval)
      ? formatNumber(score.value, indexUnit)
      : `${formatNumber(score.value, indexUnit)} (${publishedEnds(score, indexUnit)})`,
  }
}
