import { requireFinite, requireLength, requireRepresentable } from './arguments.ts'
import { quantileType7 } from './quantile.ts'

/**
 * Line through the middle of all points (Theil 1950, Sen 1968): the slope is the median of the slopes between pairs with different x,
 * the intercept the median of y − slope · x. Withstands 29 % of wild values. For drawing: it comes without an interval, since the
 * usual one takes the points for independent. Throws a RangeError unless two points differ in x.
 */
export function theilSen(points: readonly (readonly [x: number, y: number])[]): { slope: number; intercept: number } {
  requireLength('points', points, 2)
  for (const [index, [x, y]] of points.entries()) {
    requireFinite(`x of points[${index}]`, x)
    requireFinite(`y of points[${index}]`, y)
  }
  const slopes = points.flatMap(([x, y], index) =>
    points.slice(index + 1).flatMap(([otherX, otherY]) => (otherX === x ? [] : [(otherY - y) / (otherX - x)])),
  )
  if (slopes.length === 0) throw new RangeError(`points must differ in x, not all have ${points[0]?.[0]}`)
  requireRepresentable('a slope', slopes)
  const slope = quantileType7(slopes, 0.5)
  const offsets = points.map(([x, y]) => y - slope * x)
  return { slope, intercept: quantileType7(offsets, 0.5) }
}
