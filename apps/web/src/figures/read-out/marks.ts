/** A mark of a chart: where it stands, and what it says. Pixels are those of the page, from the corner of the drawing. */
export interface Mark {
  readonly label: string
  readonly words: string
  /** Marks of one line belong together; rows are lines of their own. */
  readonly series: string
  readonly x: number
  readonly y: number
  /** Heights of the row it stands in, where charts have rows: pointing anywhere into it reads it. */
  readonly row?: { readonly top: number; readonly bottom: number }
}

/** Pixels from a pointer to a mark that it still reads. */
const reach = 44

/** The mark a pointer reads: that of the row it is in, else the nearest within reach. */
export function markAt(marks: readonly Mark[], x: number, y: number): number | undefined {
  const row = marks.findIndex((mark) => mark.row !== undefined && mark.row.top <= y && y < mark.row.bottom)
  if (row >= 0) return row
  let best: number | undefined
  let least = reach
  for (const [place, mark] of marks.entries()) {
    const distance = mark.row === undefined ? Math.hypot(mark.x - x, mark.y - y) : Number.POSITIVE_INFINITY
    if (distance >= least) continue
    best = place
    least = distance
  }
  return best
}

/** Where a key leads from a mark, or from none: one on or back, to the first or last, or to the nearest of the next line. */
export function stepped(marks: readonly Mark[], from: number | undefined, key: string): number | undefined {
  const last = marks.length - 1
  switch (key) {
    case 'ArrowRight':
      return from === undefined ? 0 : Math.min(last, from + 1)
    case 'ArrowLeft':
      return from === undefined ? last : Math.max(0, from - 1)
    case 'ArrowDown':
      return otherLine(marks, from, 1)
    case 'ArrowUp':
      return otherLine(marks, from, -1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

function otherLine(marks: readonly Mark[], from: number | undefined, direction: 1 | -1): number {
  const here = from === undefined ? undefined : marks[from]
  if (here === undefined || from === undefined) return direction === 1 ? 0 : marks.length - 1
  const lines = [...new Set(marks.map(({ series }) => series))]
  const line = lines[lines.indexOf(here.series) + direction]
  if (line === undefined) return from
  const away = ({ x }: Mark) => Math.abs(x - here.x)
  const nearest = marks.filter(({ series }) => series === line).reduce((best, mark) => (away(mark) < away(best) ? mark : best))
  return marks.indexOf(nearest)
}
