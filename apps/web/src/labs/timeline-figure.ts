import type { TimelineMark } from '@openfrontier/charts'
import { earliestDay, isMissing, type Lab, latestDay, type ModelSummary, type Observatory } from '@openfrontier/core'
import { sideOf } from '../components/country.tsx'
import type { FigureData } from '../figures/figure-data.ts'
import { partialDateInWords } from '../format-partial.ts'
import { labModelsTable } from './lab-facts.ts'
import { words } from './words.ts'

/** First releases of a lab's models on two lines: with their weights, and without. */
export function labTimeline({ date, sources }: Observatory, lab: Lab, models: readonly ModelSummary[]): FigureData | undefined {
  const dated = models.filter(({ firstPublic }) => firstPublic !== undefined)
  if (dated.length === 0) return undefined
  const side = isMissing(lab.headquarters.country) ? 'elsewhere' : sideOf(lab.headquarters.country)
  const strongest = [...dated].sort(
    (x, y) => (y.index?.value ?? 0) - (x.index?.value ?? 0) || (y.rating?.value ?? 0) - (x.rating?.value ?? 0),
  )
  const mark = ({ model, firstPublic, firstWeights }: ModelSummary): TimelineMark[] => {
    if (firstPublic === undefined) return []
    const [from, to] = [earliestDay(firstPublic.date), latestDay(firstPublic.date)]
    return [
      {
        id: model.id,
        from,
        ...(to > from && { to }),
        label: model.name,
        words: `${model.name}, ${partialDateInWords(firstPublic.date)}`,
        side,
        hollow: firstWeights === undefined,
      },
    ]
  }
  const open = strongest.filter(({ firstWeights }) => firstWeights !== undefined)
  const closed = strongest.filter(({ firstWeights }) => firstWeights === undefined)
  const ids = new Set(dated.flatMap(({ firstPublic }) => firstPublic?.sources ?? []))
  const lines = [...new Set([...ids].flatMap((id) => sources.get(id)?.attribution ?? []))]
  return {
    id: 'timeline',
    drawing: {
      kind: 'timeline',
      description: {
        title: words.timelineTitle(lab.name, dated.length, open.length),
        subtitle: words.timelineSubtitle,
        asOf: date,
        lanes: [
          { name: words.openLane, marks: open.flatMap(mark) },
          { name: words.closedLane, marks: closed.flatMap(mark) },
        ],
        foot: {
          n: `${dated.length} models`,
          dataThrough: date,
          source: lines.length > 3 ? `${lines.slice(0, 3).join('; ')}; and ${lines.length - 3} more below` : lines.join('; '),
          doesNotShow: words.timelineDoesNotShow,
        },
      },
    },
    table: labModelsTable(dated),
    json: `/v1/models?lab=${lab.id}`,
  }
}
