import { extent, max } from 'd3-array'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { textWidth } from '../text/measure.ts'
import type { SpecificationGroup } from './description.ts'

export interface GroupScale {
  readonly x: ScaleLinear<number, number>
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

/** An axis for one unit that holds all values, intervals and the threshold; undefined where the group has no value. */
export function groupScale(group: SpecificationGroup, left: number, right: number, fontSize: number): GroupScale | undefined {
  const values = group.rows.flatMap(({ value, low, high }) => (value === undefined ? [] : [value, low ?? value, high ?? value]))
  const [low, high] = extent(group.threshold === undefined ? values : [...values, group.threshold])
  if (values.length === 0 || low === undefined || high === undefined) return undefined
  const alike = high - low <= Math.max(0.001, Math.abs(low) * 1e-6, Math.abs(high) * 1e-6)
  const pad = alike ? Math.max(Math.abs(low) * 0.2, 1) : (high - low) * 0.03
  const x = scaleLinear()
    .domain([low - pad, high + pad])
    .range([left, right])
  let ticks = labelled(x, 2)
  for (const count of [3, 4, 5, 6, 7]) {
    const more = labelled(x, count)
    if ((right - left) / count >= 40 && !crowded(more, x, fontSize)) ticks = more
  }
  return { x, ticks }
}

function labelled(x: ScaleLinear<number, number>, count: number): { value: number; label: string }[] {
  const write = x.tickFormat(count)
  return x.ticks(count).map((value) => ({ value, label: write(value) }))
}

function crowded(ticks: GroupScale['ticks'], x: ScaleLinear<number, number>, fontSize: number): boolean {
  const widest = max(ticks, ({ label }) => textWidth(label, fontSize)) ?? 0
  return ticks.slice(1).some((tick, index) => x(tick.value) - x(ticks[index]?.value ?? tick.value) < widest + 12)
}
