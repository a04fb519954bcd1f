import type { FigureData } from '../../figures/figure-data.ts'
import { openObservatory } from '../../observatory.ts'
import type { Dossier } from './open-dossier.ts'
import { peersFigure } from './peers-figure.ts'
import { pricesFigure } from './prices-figure.ts'
import { ratingsFigure } from './ratings-figure.ts'
import { releasesFigure } from './releases-figure.ts'

/** The figures of a model's page, those that its record has facts for. */
export interface ModelFigures {
  readonly releases: FigureData | undefined
  readonly peers: FigureData | undefined
  readonly ratings: FigureData | undefined
  readonly prices: FigureData | undefined
}

export async function modelFigures(dossier: Dossier): Promise<ModelFigures> {
  const observatory = await openObservatory()
  return {
    releases: releasesFigure(dossier, observatory.licenses),
    peers: peersFigure(observatory, dossier),
    ratings: ratingsFigure(observatory, dossier),
    prices: pricesFigure(dossier),
  }
}
