import { utcDay } from 'd3-time'
import type { PreparedFrontier, PreparedPoint } from './prepare.ts'

/** A gap of more days than this is not bridged by a line. */
const longestBridgedGap = 60

/** Cuts snapshots where the method changed or the board was not seen for long: within a run, points may be joined. */
export function runs(points: readonly PreparedPoint[], breaks: PreparedFrontier['breaks']): PreparedPoint[][] {
  const result: PreparedPoint[][] = []
  for (const point of points) {
    const run = result.at(-1)
    const before = run?.at(-1)
    const joined =
      before !== undefined &&
      utcDay.count(before.time, point.time) <= longestBridgedGap &&
      !breaks.some((change) => before.time < change && change <= point.time)
    if (run && joined) run.push(point)
    else result.push([point])
  }
  return result
}
