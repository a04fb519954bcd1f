import { type Board, isFirstRowsOnly, isMissing, type Rating } from '@openfrontier/core/entities'

/** One copy of a board: its rows of one day, category and style control, as one source prints them. */
export interface CopiedBoard {
  readonly key: string
  readonly date: string
  readonly source: string
  readonly rows: readonly Rating[]
}

export interface Stitched {
  /** Copies that count, oldest first. */
  readonly kept: readonly CopiedBoard[]
  /** Copies of a day that a copy before them in the board's order prints too. */
  readonly copies: readonly CopiedBoard[]
  /** Sightings that say nothing the board did not say before. */
  readonly seenAgain: readonly CopiedBoard[]
}

/** Half of the last printed digit: archives print whole points. */
const rounding = 0.5 + 1e-9

export function boardOf(rows: readonly Rating[]): CopiedBoard {
  const [first] = rows
  return {
    key: `${first?.category ?? ''} ${first?.styleControl ?? ''}`,
    date: first?.snapshotDate ?? '',
    source: first?.source ?? '',
    rows,
  }
}

/** Takes one copy of each day, and of sightings those that show a board not seen before. Copies in order of date. */
export function stitchCopies(board: Board | undefined, boards: readonly CopiedBoard[]): Stitched {
  const order = board?.copies.map(({ source }) => source as string) ?? []
  const rank = ({ source }: CopiedBoard) => (order.includes(source) ? order.indexOf(source) : order.length)
  const sightings = new Set<string>(board?.copies.flatMap(({ source, dates }) => (dates === 'sighting' ? [source] : [])))
  const ofDay = new Map<string, CopiedBoard[]>()
  for (const copy of boards) ofDay.set(`${copy.date} ${copy.key}`, [...(ofDay.get(`${copy.date} ${copy.key}`) ?? []), copy])
  const kept: CopiedBoard[] = []
  const copies: CopiedBoard[] = []
  const seenAgain: CopiedBoard[] = []
  const last = new Map<string, CopiedBoard>()
  for (const candidates of ofDay.values()) {
    const [copy, ...others] = [...candidates].sort((x, y) => rank(x) - rank(y) || (x.source < y.source ? -1 : 1))
    copies.push(...others)
    if (copy === undefined) continue
    const before = last.get(copy.key)
    if (sightings.has(copy.source) && before !== undefined && saysNothingNew(board, copy, before)) seenAgain.push(copy)
    else {
      kept.push(copy)
      last.set(copy.key, copy)
    }
  }
  return { kept, copies, seenAgain }
}

/**
 * Whether every row of a sighting stands in the board before it, at the same value to rounding and with as much beside it.
 * A whole board after the first rows of one says something new, and so does one from which rows have gone.
 */
function saysNothingNew(board: Board | undefined, copy: CopiedBoard, before: CopiedBoard): boolean {
  const onlyFirstRows = isFirstRowsOnly(board, copy.source, copy.date)
  if (!onlyFirstRows && copy.rows.length !== before.rows.length) return false
  const rows = new Map(before.rows.map((row) => [row.label, row]))
  const same = copy.rows.every((row) => {
    const earlier = rows.get(row.label)
    return (
      earlier !== undefined &&
      Math.abs(earlier.value - row.value) <= rounding &&
      !(isMissing(earlier.interval) && !isMissing(row.interval)) &&
      (isMissing(row.votes) || isMissing(earlier.votes) || earlier.votes === row.votes)
    )
  })
  return same && startsAlike(copy, before)
}

/** Whether the first rows of a sighting are the first rows of the board before it: none has come in above them. */
function startsAlike(copy: CopiedBoard, before: CopiedBoard): boolean {
  const lowest = Math.min(...copy.rows.map(({ value }) => value))
  const names = new Set(copy.rows.map(({ label }) => label))
  return before.rows.every(({ label, value }) => value <= lowest + rounding || names.has(label))
}
