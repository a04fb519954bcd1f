import type { FigureData } from '../figures/figure-data.ts'
import { bearingFigures } from './bearing-figures.ts'
import { curveFigure } from './curve-figure.ts'
import { eventFigure } from './event-figure.ts'
import { historyFigure } from './history-figure.ts'
import type { OpenedClaim } from './open-claim.ts'

/** The figures of a claim's page. Those for which there is too little to draw are left out. */
export interface ClaimFigures {
  readonly specifications: FigureData | undefined
  readonly history: FigureData | undefined
  readonly events: FigureData | undefined
  /** Figures that bear on it, over time. */
  readonly bearing: readonly FigureData[]
}

export function claimFigures(opened: OpenedClaim): ClaimFigures {
  const { answers } = opened
  return {
    specifications: answers === null ? undefined : curveFigure(opened, answers.now),
    history: historyFigure(opened),
    events: eventFigure(opened),
    bearing: bearingFigures(opened),
  }
}

/** The same in a row, for files. */
export function allFigures({ bearing, ...single }: ClaimFigures): readonly FigureData[] {
  return [...Object.values(single), ...bearing].filter((figure) => figure !== undefined)
}
