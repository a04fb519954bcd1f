/** What the dates of a slider are made from; all `YYYY-MM-DD`. */
interface DatesOf {
  /** Where both sides are first known. */
  readonly first: string
  /** The newest date. */
  readonly last: string
  /** Days of publication: of boards, or of states of an index. */
  readonly published: readonly string[]
  /** Whether the ends of months stand between them: of an index, whose past states are computed for any day. */
  readonly monthly: boolean
  /** The date that is shown, which is always one of them. */
  readonly shown: string
}

/** Dates as of which a figure can be drawn, oldest first: the days of publication, for an index the ends of months too. */
export function asOfDates({ first, last, published, monthly, shown }: DatesOf): readonly string[] {
  const dates = new Set([...published, ...(monthly ? monthEnds(first, last) : []), shown, last])
  return [...dates].filter((date) => date >= first && date <= last).sort()
}

function monthEnds(first: string, last: string): string[] {
  const ends: string[] = []
  const [year = 0, month = 1] = first.split('-').map(Number)
  for (let next = month; ; next++) {
    // Day 0 of a month is the last of the one before it.
    const end = new Date(Date.UTC(year, next, 0)).toISOString().slice(0, 10)
    if (end > last) return ends
    ends.push(end)
  }
}
