import type { Box, Segment } from './box.ts'
import type { LabelRequest } from './place.ts'

/** A place that a label could take, and how far it is from ideal. */
export interface CandidatePlace {
  readonly box: Box
  readonly cost: number
  readonly leader?: Segment
}

/** Distance between a point and the label beside it. */
const near = 2.5
const beside = 8
const nearDistances = [0, 5] as const
const farDistances = [14, 22, 32, 44, 58, 74, 92, 112, 136, 164] as const
const awayFromPreference = 3

/** Places above, below and beside a point; for a required label also farther ones, with a line that leads there. */
export function candidatePlaces(request: LabelRequest): CandidatePlace[] {
  return [...nearPlaces(request), ...besidePlaces(request), ...(request.required ? farPlaces(request) : [])]
}

function nearPlaces(request: LabelRequest): CandidatePlace[] {
  const { x, width } = request
  return nearDistances.flatMap((distance) =>
    (['above', 'below'] as const).flatMap((direction) =>
      asides(x, width, direction).map(({ left, cost }) => ({
        box: boxAt(request, left, direction, distance),
        cost: cost + distance / 6 + preference(request, direction),
      })),
    ),
  )
}

/** A rising line comes from below on the left and leaves to the right: above, the room is to the left, below it is to the right. */
function asides(x: number, width: number, direction: LabelRequest['prefers']): { left: number; cost: number }[] {
  const [toLeft, toRight] =
    direction === 'above'
      ? [
          { left: x - width + 4, cost: 0 },
          { left: x - 4, cost: 1 },
        ]
      : [
          { left: x - width - 4, cost: 1 },
          { left: x + 4, cost: 0 },
        ]
  return [toLeft, toRight, { left: x - width / 2, cost: 1.5 }]
}

function besidePlaces({ x, y, width, height }: LabelRequest): CandidatePlace[] {
  return [x - width - beside, x + beside].map((left) => ({
    box: { left, top: y - height / 2, right: left + width, bottom: y + height / 2 },
    cost: 1.2,
  }))
}

function farPlaces(request: LabelRequest): CandidatePlace[] {
  const { x, width, top, bottom } = request
  return farDistances.flatMap((distance) =>
    (['above', 'below'] as const).flatMap((direction) =>
      [x - width + 4, x - 4, x - width / 2, x - width - 12, x + 12].map((left) => {
        const box = boxAt(request, left, direction, distance)
        const leader = {
          x1: x,
          y1: direction === 'above' ? top : bottom,
          x2: Math.max(box.left, Math.min(box.right, x)),
          y2: direction === 'above' ? box.bottom + 1 : box.top - 1,
        }
        return { box, leader, cost: 1.5 + distance / 6 + Math.abs(leader.x2 - x) / 12 + preference(request, direction) }
      }),
    ),
  )
}

function boxAt(
  { top: above, bottom: below, width, height }: LabelRequest,
  left: number,
  direction: LabelRequest['prefers'],
  distance: number,
): Box {
  const top = direction === 'above' ? above - near - height - distance : below + near + distance
  return { left, top, right: left + width, bottom: top + height }
}

/** What lies on the other side of the line is more readily taken for another side's; all the more at the end of a leader. */
function preference({ prefers, required }: LabelRequest, direction: LabelRequest['prefers']): number {
  return direction === prefers ? 0 : awayFromPreference * (required ? 2.5 : 1)
}
