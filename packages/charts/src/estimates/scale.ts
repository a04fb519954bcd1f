import { extent } from 'd3-array'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { textWidth } from '../text/measure.ts'
import type { EstimateGroup } from './description.ts'

export interface EstimateScale {
  readonly x: ScaleLinear<number, number>
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

/** An axis that holds every value, interval and bound of a group; undefined where it has none. Throws a RangeError on what is no number. */
export function estimateScale(group: EstimateGroup, left: number, right: number, fontSize: number): EstimateScale | undefined {
  const values = group.rows.flatMap(({ id, value, low, high, bounds }) => {
    const numbers = [value, low, high, bounds?.low, bounds?.high].filter((number) => number !== undefined)
    if (!numbers.every(Number.isFinite)) throw new RangeError(`${id}: value, low, high and bounds must be finite numbers`)
    return numbers
  })
  if (values.length === 0) return undefined
  const [low = 0, high = 1] = extent(group.reference === undefined ? values : [...values, group.reference])
  const pad = high - low < 1e-9 ? Math.max(Math.abs(low) * 0.2, 0.5) : (high - low) * 0.04
  const x = scaleLinear()
    .domain(group.domain ?? [low - pad, high + pad])
    .range([left, right])
  let ticks = labelled(x, 2)
  for (const count of [3, 4, 5, 6]) {
    const more = labelled(x, count)
    if ((right - left) / count >= 40 && !crowded(more, x, fontSize)) ticks = more
  }
  return { x, ticks }
}

function labelled(x: ScaleLinear<number, number>, count: number): { value: number; label: string }[] {
  const write = x.tickFormat(count)
  return x.ticks(count).map((value) => ({ value, label: write(value) }))
}

function crowded(ticks: EstimateScale['ticks'], x: ScaleLinear<number, number>, fontSize: number): boolean {
  const widest = Math.max(0, ...ticks.map(({ label }) => textWidth(label, fontSize)))
  return ticks.slice(1).some((tick, index) => x(tick.value) - x(ticks[index]?.value ?? tick.value) < widest + 12)
}
