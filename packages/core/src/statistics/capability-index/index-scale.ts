import type { IndexAnchor } from './options.ts'

/** index = offset + unit · C; difficulties likewise; slopes α / unit. */
export interface IndexScale {
  readonly offset: number
  readonly unit: number
}

/** The scale on which two anchor models have their values. */
export interface AnchoredScale {
  /** The scale of one fit, given the capability of each model; undefined where the anchors do not stand in the order of their values. */
  scaleOf(capabilities: Float64Array): IndexScale | undefined
  /** Places of the anchors among the models. */
  readonly places: readonly [number, number]
}

/** Throws a RangeError where an anchor is not among the models. */
export function anchoredScale(models: readonly string[], anchors: readonly [IndexAnchor, IndexAnchor]): AnchoredScale {
  const [first, second] = anchors
  const places = [placeOf(first.model, models), placeOf(second.model, models)] as const
  return {
    places,
    scaleOf(capabilities) {
      const from = capabilities[places[0]] ?? Number.NaN
      const unit = (second.value - first.value) / ((capabilities[places[1]] ?? Number.NaN) - from)
      return unit > 0 && unit < 1e12 ? { offset: first.value - unit * from, unit } : undefined
    },
  }
}

function placeOf(model: string, models: readonly string[]): number {
  const place = models.indexOf(model)
  if (place < 0) throw new RangeError(`the anchor ${model} is not among the models fitted`)
  return place
}
