import type { Observatory } from '@openfrontier/core'
import type { FigureData } from '../figures/figure-data.ts'
import type { Comparison } from './compared.ts'
import { modelDifferences } from './difference.ts'
import { differencesFigure } from './differences-figure.ts'
import { labDifferences } from './lab-differences.ts'

/** Differences on the index and on the board, where two or more stand on them. */
export function compareFigures(observatory: Observatory, { models, labs }: Comparison): readonly FigureData[] {
  const { facts, date, sources } = observatory
  const vintage =
    facts
      .vintages('eci')
      .filter((each) => each <= date)
      .at(-1) ?? date
  const board =
    facts
      .boardDates({ category: 'overall', styleControl: true })
      .filter((each) => each <= date)
      .at(-1) ?? date
  const attribution = (id: string | undefined) => (id === undefined ? '' : (sources.get(id)?.attribution ?? id))
  const differences = (index: 'eci' | 'arena') =>
    labs.length > 0 ? labDifferences(observatory, labs, index) : modelDifferences(observatory, models, index)
  const of = labs.length > 0 ? 'best model of each lab' : 'each model’s own score'
  const json = labs.length > 1 ? `/v1/metrics/parity?a=${labs[1]?.id}&b=${labs[0]?.id}` : `/v1/index-scores?vintage=${vintage}`
  return [
    differencesFigure(differences('eci'), {
      index: 'eci',
      of,
      asOf: vintage,
      source: attribution(facts.indexScores('eci', vintage)[0]?.source),
      json,
    }),
    differencesFigure(differences('arena'), {
      index: 'arena',
      of: labs.length > 0 ? 'best row of each lab' : 'best row of each model',
      asOf: board,
      source: attribution(facts.ratings({ category: 'overall', styleControl: true }, board)[0]?.source),
      json: labs.length > 1 ? `${json}&index=arena` : `/v1/ratings?date=${board}`,
    }),
  ].filter((figure) => figure !== undefined)
}
