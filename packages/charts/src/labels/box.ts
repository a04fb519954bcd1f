/** An axis-parallel rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function boxWithin(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
}

/** Whether a segment has a point inside a box (Liang and Barsky 1984). */
export function segmentMeetsBox(segment: Segment, box: Box): boolean {
  const { x1, y1, x2, y2 } = segment
  // Most segments are far away.
  if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right || Math.max(y1, y2) < box.top || Math.min(y1, y2) > box.bottom)
    return false
  if (x1 === x2 || y1 === y2) return true
  const dx = segment.x2 - segment.x1
  const dy = segment.y2 - segment.y1
  let enters = 0
  let leaves = 1
  for (const [direction, distance] of [
    [-dx, segment.x1 - box.left],
    [dx, box.right - segment.x1],
    [-dy, segment.y1 - box.top],
    [dy, box.bottom - segment.y1],
  ] as const) {
    if (direction === 0) {
      if (distance < 0) return false
    } else if (direction < 0) enters = Math.max(enters, distance / direction)
    else leaves = Math.min(leaves, distance / direction)
  }
  return enters <= leaves
}

/** Whether two segments cross; touching at an end does not count. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number) => Math.sign((s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1))
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
}
