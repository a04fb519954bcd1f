import { extent } from 'd3-array'
import { type ScaleLinear, type ScaleLogarithmic, scaleLinear, scaleLog } from 'd3-scale'
import { textWidth } from '../text/measure.ts'
import type { EstimateGroup } from './description.ts'

type Axis = ScaleLinear<number, number> | ScaleLogarithmic<number, number>

export interface EstimateScale {
  readonly x: Axis
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
  const x = (group.scale === 'log' ? logarithmic(group, low, high) : linear(group, low, high)).range([left, right])
  let ticks = labelled(x, 2)
  for (const count of [3, 4, 5, 6]) {
    const more = labelled(x, count)
    if ((right - left) / count >= 40 && !crowded(more, x, fontSize)) ticks = more
  }
  return { x, ticks }
}

function linear({ domain }: EstimateGroup, low: number, high: number) {
  const pad = high - low < 1e-9 ? Math.max(Math.abs(low) * 0.2, 0.5) : (high - low) * 0.04
  return scaleLinear().domain(domain ?? [low - pad, high + pad])
}

function logarithmic({ unit }: EstimateGroup, low: number, high: number) {
  if (low <= 0) throw new RangeError(`${unit}: a logarithmic scale holds numbers above 0, not ${low}`)
  const pad = Math.max(1.1, (high / low) ** 0.04)
  return scaleLog().domain([low / pad, high * pad])
}

function labelled(x: Axis, count: number): { value: number; label: string }[] {
  if ('base' in x) return powers(x, count).map((value) => ({ value, label: plain.format(value) }))
  const write = x.tickFormat(count)
  return x.ticks(count).map((value) => ({ value, label: write(value) }))
}

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** Ones, twos and fives of the powers of ten within a scale, its ones alone where `count` asks for fewer; even steps where it spans too little. */
function powers(x: ScaleLogarithmic<number, number>, count: number): number[] {
  const [low = 1, high = 10] = x.domain()
  const exponents = Array.from({ length: Math.ceil(Math.log10(high / low)) + 2 }, (_, step) => Math.floor(Math.log10(low)) + step)
  const within = (digits: readonly number[]) =>
    exponents.flatMap((exponent) => digits.map((digit) => Number(`${digit}e${exponent}`))).filter((value) => value >= low && value <= high)
  for (const digits of [[1, 2, 5], [1, 5], [1]]) {
    const found = within(digits)
    if (found.length <= count && found.length >= 2) return found
  }
  return scaleLinear().domain([low, high]).ticks(count)
}

function crowded(ticks: EstimateScale['ticks'], x: Axis, fontSize: number): boolean {
  const widest = Math.max(0, ...ticks.map(({ label }) => textWidth(label, fontSize)))
  return ticks.slice(1).some((tick, index) => x(tick.value) - x(ticks[index]?.value ?? tick.value) < widest + 12)
}
