import { type Box, boxesOverlap, boxWithin, type Segment, segmentMeetsBox, segmentsCross } from './box.ts'
import { candidatePlaces } from './candidates.ts'

/** A label that wants a place near a point. */
export interface LabelRequest {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Ends of what is drawn at the point, mark or whisker: a label stands beyond them. */
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
  /** Side of the line that is mostly free: above for the leader of the field, below for who follows. */
  readonly prefers: 'above' | 'below'
  /** A required label is put where it disturbs least, if need be at the end of a thin line; another is dropped unless there is room beside its point. */
  readonly required: boolean
}

export interface PlacedLabel {
  readonly id: string
  readonly box: Box
  /** A thin line from the point to a label that stands away from it. */
  readonly leader?: Segment
}

export interface Obstacles {
  readonly bounds: Box
  /** Other texts, never covered. */
  readonly texts: readonly Box[]
  /** Covered only by a required label that has no better place, as are lines. */
  readonly marks: readonly Box[]
  readonly segments: readonly Segment[]
  /** Covered if need be. */
  readonly faint: readonly Segment[]
}

const costs = { mark: 25, line: 12, faint: 1.5, leaderOverMark: 1.5, leaderOverLine: 4, leaderOverLabel: 40 } as const
const mostForLesser = 8

/** Gives each request in turn (most important first) the free place nearest to its point, or none. No two placed labels overlap. */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    let best: { label: PlacedLabel; cost: number } | undefined
    for (const { box, leader, cost: nearness } of candidatePlaces(request)) {
      if (!isFree(box, obstacles, placed)) continue
      const count = (segments: readonly Segment[]) => segments.filter((segment) => segmentMeetsBox(segment, box)).length
      const crossings = count(obstacles.segments)
      const covered = obstacles.marks.filter((mark) => boxesOverlap(mark, box)).length
      if (crossings + covered > 0 && !request.required) continue
      const disturbs = costs.line * crossings + costs.mark * covered + costs.faint * count(obstacles.faint)
      const cost = nearness + disturbs + leaderCost(leader, obstacles, placed)
      if (!request.required && cost > mostForLesser) continue
      if (best === undefined || cost < best.cost) best = { label: { id: request.id, box, ...(leader && { leader }) }, cost }
    }
    if (best) placed.push(best.label)
  }
  return placed
}

function isFree(box: Box, { bounds, texts }: Obstacles, placed: readonly PlacedLabel[]): boolean {
  return (
    boxWithin(box, bounds) &&
    !texts.some((other) => boxesOverlap(box, other)) &&
    !placed.some((label) => boxesOverlap(box, label.box) || (label.leader && segmentMeetsBox(label.leader, box)))
  )
}

/** Other labels should hardly ever be crossed; lines and marks may, at a price, the label's own among them. */
function leaderCost(leader: Segment | undefined, { texts, marks, segments }: Obstacles, placed: readonly PlacedLabel[]): number {
  if (leader === undefined) return 0
  const meets = (boxes: readonly Box[]) => boxes.filter((box) => segmentMeetsBox(leader, box)).length
  const lines = segments.filter((segment) => segmentsCross(leader, segment)).length
  return (
    costs.leaderOverLabel * meets([...texts, ...placed.map((label) => label.box)]) +
    costs.leaderOverMark * meets(marks) +
    costs.leaderOverLine * lines
  )
}
