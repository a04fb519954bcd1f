import { requireLength, requireNotNegative, requireShare } from './arguments.ts'

/** A score of one model: day of release, `YYYY-MM-DD`, and accuracy as a share between 0 and 1. */
export interface DatedAccuracy {
  readonly date: string
  readonly accuracy: number
}

export interface MatchedLag {
  /** −ln(1 − accuracy) of the leader's record. */
  readonly level: number
  readonly leaderDate: string
  /** Null where the follower has not got there: the lag is censored, not missing. */
  readonly followerDate: string | null
  /** Negative where the follower was there first. */
  readonly months: number | null
}

/** Above this accuracy what is left of a benchmark is mostly its own errors. */
const highestAccuracy = 0.999

/**
 * How long after each record of the leader on a benchmark the follower matched it (Epoch's method for open and closed models, 2024).
 *
 * On the scale s = −ln(1 − accuracy), accuracy at most 0.999, a record is a day whose best exceeds the best of all days before.
 * Each record of the leader with s more than `tolerance` above the last matched one is paired with the follower's first record above
 * s − tolerance; months are days/365 · 12. Default tolerance 0.02, about 2 % of the error rate. Order of the input does not matter.
 * Throws a RangeError on an accuracy that is no share or a date that is none.
 */
export function matchedLags(
  leader: readonly DatedAccuracy[],
  follower: readonly DatedAccuracy[],
  options: { readonly tolerance?: number } = {},
): MatchedLag[] {
  const { tolerance = 0.02 } = options
  requireNotNegative('tolerance', tolerance)
  const followerRecords = records('follower', follower)
  const lags: MatchedLag[] = []
  let lastMatched = -Infinity
  for (const { level, date } of records('leader', leader)) {
    if (level <= lastMatched + tolerance) continue
    const match = followerRecords.find((record) => record.level > level - tolerance)
    if (match !== undefined) lastMatched = level
    lags.push({
      level,
      leaderDate: date,
      followerDate: match?.date ?? null,
      months: match === undefined ? null : ((dayNumber(match.date) - dayNumber(date)) / 365) * 12,
    })
  }
  return lags
}

/** The days on which the running best rose, in order. */
function records(side: string, scores: readonly DatedAccuracy[]): { date: string; level: number }[] {
  requireLength(side, scores, 0)
  const byDay = scores
    .map(({ date, accuracy }, index) => {
      requireShare(`${side}[${index}].accuracy`, accuracy)
      if (!isDay(date)) throw new RangeError(`${side}[${index}].date must be a day as YYYY-MM-DD, not ${JSON.stringify(date)}`)
      return { date, day: dayNumber(date), level: levelOf(accuracy) }
    })
    .sort((x, y) => x.day - y.day || y.level - x.level)
  let best = -Infinity
  return byDay.flatMap(({ date, level }) => {
    if (level <= best) return []
    best = level
    return [{ date, level }]
  })
}

function levelOf(accuracy: number): number {
  return -Math.log1p(-Math.min(accuracy, highestAccuracy))
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

/** Whether a text is a day of the calendar. Engines take 30 February for 1 March, so what was read is written out again. */
function isDay(date: string): boolean {
  const time = typeof date === 'string' && date.length === 10 ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(date)
}
