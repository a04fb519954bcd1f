import type { BoardSelection, IndexScore, IsoDate, Lab, LabId, ModelSummary, Rating, Release } from '@openfrontier/core'
import { isMissing } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'

/** Everything on record about one model. */
export interface ModelRecord {
  readonly summary: ModelSummary
  readonly labs: readonly { readonly id: LabId; readonly lab: Lab | undefined }[]
  readonly releases: readonly Release[]
  /** Newest vintage first. */
  readonly indexScores: readonly IndexScore[]
  /** Rows of the newest board, with style control first. */
  readonly ratings: readonly Rating[]
  readonly boardDate: IsoDate | undefined
}

const boards: readonly BoardSelection[] = [
  { category: 'overall', styleControl: true },
  { category: 'overall', styleControl: false },
]

/** The record of a model by its id, or `undefined` where there is none. */
export async function modelRecord(id: string): Promise<ModelRecord | undefined> {
  const observatory = await openObservatory()
  const { facts } = observatory
  const summary = observatory.models.get(id)
  if (summary === undefined) return undefined
  const ofModel = (row: { readonly model: IndexScore['model'] }) => !isMissing(row.model) && row.model === summary.model.id
  return {
    summary,
    labs: summary.model.labs.map((lab) => ({ id: lab, lab: facts.labs.get(lab) })),
    releases: facts.releasesByModel.get(summary.model.id) ?? [],
    indexScores: facts
      .vintages('eci')
      .flatMap((vintage) => facts.indexScores('eci', vintage).filter(ofModel))
      .reverse(),
    ratings: boards.flatMap((board) => facts.ratings(board, facts.boardDates(board).at(-1) ?? facts.dataThrough).filter(ofModel)),
    boardDate: facts.boardDates({ category: 'overall', styleControl: true }).at(-1),
  }
}
