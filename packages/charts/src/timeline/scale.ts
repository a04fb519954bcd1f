import { extent } from 'd3-array'
import { type ScaleTime, scaleUtc } from 'd3-scale'
import { utcDay } from 'd3-time'
import { parseDate } from '../text/dates.ts'
import type { TimelineDescription } from './description.ts'

/** Time from the first mark to the as-of date, with room at both ends. Throws a RangeError on what is no date. */
export function timelineScale({ lanes, asOf }: TimelineDescription, left: number, right: number): ScaleTime<number, number> {
  const end = parseDate(asOf)
  const days = lanes.flatMap(({ marks }) =>
    marks.flatMap(({ from, to }) => [parseDate(from), ...(to === undefined ? [] : [parseDate(to)])]),
  )
  const [first = end, last = end] = extent([...days, end])
  const span = Math.max(utcDay.count(first, last), 120)
  return scaleUtc()
    .domain([utcDay.offset(last, -Math.round(span * 1.05)), last])
    .range([left, right])
}
