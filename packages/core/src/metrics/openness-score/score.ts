/** What is judged, each 0 to 3 points. Access to training data and its licence are judged before and after training, and averaged. */
export const opennessItemNames = [
  'weightsAccess',
  'weightsLicense',
  'preTrainingDataAccess',
  'postTrainingDataAccess',
  'preTrainingDataLicense',
  'postTrainingDataLicense',
  'methodology',
  'trainingCodeLicense',
] as const
export type OpennessItemName = (typeof opennessItemNames)[number]

/** Points by item; an item that is left out is not known. */
export type OpennessItems = { readonly [item in OpennessItemName]?: number | undefined }

export interface OpennessScore {
  /** 0 to 18 with every unknown item counted as 0, and with every one counted as 3. */
  readonly points: { readonly low: number; readonly high: number }
  /** The same from 0 to 100. */
  readonly score: { readonly low: number; readonly high: number }
  readonly unknown: readonly OpennessItemName[]
}

const most = 3
const outOf = 18

/**
 * Openness in the manner of Artificial Analysis: weights access, weights licence, training-data access, training-data licence,
 * methodology and training-code licence, 0 to 3 points each, as a share of 18 in hundredths. An unknown item gives bounds.
 * Throws a RangeError on points outside 0 to 3.
 */
export function opennessScore(items: OpennessItems): OpennessScore {
  const unknown = opennessItemNames.filter((item) => items[item] === undefined)
  const pointsWith = (unknownAs: number) => {
    const of = (item: OpennessItemName) => checked(item, items[item] ?? unknownAs)
    const dataAccess = (of('preTrainingDataAccess') + of('postTrainingDataAccess')) / 2
    const dataLicense = (of('preTrainingDataLicense') + of('postTrainingDataLicense')) / 2
    return of('weightsAccess') + of('weightsLicense') + dataAccess + dataLicense + of('methodology') + of('trainingCodeLicense')
  }
  const points = { low: pointsWith(0), high: pointsWith(most) }
  return { points, score: { low: (100 * points.low) / outOf, high: (100 * points.high) / outOf }, unknown }
}

function checked(item: OpennessItemName, points: number): number {
  if (!(points >= 0 && points <= most)) throw new RangeError(`${item} has 0 to ${most} points, not ${points}`)
  return points
}
