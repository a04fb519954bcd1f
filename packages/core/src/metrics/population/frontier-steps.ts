import type { ScoredModel } from './scored-models.ts'

/** The running best of a set of models: each step is a day on which it rose, with the models that make it. */
export interface FrontierStep {
  readonly day: number
  readonly value: number
  /** Index of the model that raised it. */
  readonly by: number
}

export type DatedModel = ScoredModel & { readonly day: number }

/** Models that have a date, in order of date; the better one first on a day, then by label. */
export function inOrderOfDate(rows: readonly ScoredModel[]): DatedModel[] {
  return rows
    .filter((row): row is DatedModel => row.day !== undefined)
    .sort((x, y) => x.day - y.day || y.value - x.value || (x.label < y.label ? -1 : 1))
}

/** The best row of each model: configurations of one model do not count twice. Rows that are not resolved stand for themselves. */
export function bestRowPerModel(rows: readonly ScoredModel[]): ScoredModel[] {
  const best = new Map<string, ScoredModel>()
  for (const row of rows) {
    const key = row.model ?? `label ${row.label}`
    const held = best.get(key)
    if (held === undefined || row.value > held.value) best.set(key, row)
  }
  return [...best.values()]
}

/**
 * Steps of the running mean of the best `top` models. It begins on the first day on which that many exist.
 * `days` in ascending order, `values` beside them.
 */
export function frontierSteps(days: readonly number[], values: ArrayLike<number>, top: number): FrontierStep[] {
  const steps: FrontierStep[] = []
  const best: number[] = [] // the best values so far, highest first
  let sum = 0
  for (let index = 0; index < days.length; index++) {
    const value = values[index] ?? Number.NaN
    const lowest = best[top - 1]
    if (lowest !== undefined && value <= lowest) continue
    let place = best.length
    while (place > 0 && (best[place - 1] ?? Number.POSITIVE_INFINITY) < value) place -= 1
    best.splice(place, 0, value)
    sum += value
    if (best.length > top) sum -= best.pop() ?? 0
    if (best.length < top) continue
    const day = days[index] ?? Number.NaN
    const step = { day, value: sum / top, by: index }
    if (steps.at(-1)?.day === day) steps[steps.length - 1] = step
    else steps.push(step)
  }
  return steps
}

/** The step in force on a day, or `undefined` before the first. */
export function stepOn(steps: readonly FrontierStep[], day: number): FrontierStep | undefined {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.day ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1
    else high = middle
  }
  return steps[low - 1]
}

/** The first step that reaches a value, or `undefined` if none does. Steps rise, so this is a search by halves. */
export function firstReaching(steps: readonly FrontierStep[], value: number): FrontierStep | undefined {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.value ?? Number.POSITIVE_INFINITY) >= value) high = middle
    else low = middle + 1
  }
  return steps[low]
}

export interface Lag {
  /** Positive: the leader was there so many days before; negative: the follower leads. */
  readonly days: number
  /** Whether a was there first; where not, b leads and `days` is not positive. */
  readonly aLeads: boolean
  /** The step of the other side that first reached what the trailing side has now. */
  readonly matched: FrontierStep
  /** The step in force of the side that trails. */
  readonly current: FrontierStep
}

/**
 * Epoch AI's daily lag: how long before `day` the frontier of `a` first reached what `b` has on that day. If `a` never
 * did, `b` leads, and the lag is the negative of the same figure from the other side. `undefined` before either began.
 */
export function lagOn(a: readonly FrontierStep[], b: readonly FrontierStep[], day: number): Lag | undefined {
  const bestOfA = stepOn(a, day)
  const bestOfB = stepOn(b, day)
  if (bestOfA === undefined || bestOfB === undefined) return undefined
  const aThere = firstReaching(a, bestOfB.value)
  if (aThere !== undefined && aThere.day <= day) return { days: day - aThere.day, aLeads: true, matched: aThere, current: bestOfB }
  const bThere = firstReaching(b, bestOfA.value) ?? bestOfB
  return { days: bThere.day - day, aLeads: false, matched: bThere, current: bestOfA }
}

/** Days of the lag on every day from `first` to `last`, as `lagOn` gives it; NaN before either side began. */
export function lagSeries(a: readonly FrontierStep[], b: readonly FrontierStep[], first: number, last: number): Float64Array {
  const values = new Float64Array(Math.max(0, last - first + 1)).fill(Number.NaN)
  forEachStretch(a, b, first, last, (from, to) => {
    const lag = lagOn(a, b, from)
    if (lag === undefined) return
    // Between two steps the matched day stands still, so the lag grows, or the lead shrinks, by a day a day.
    const matched = lag.matched.day
    if (lag.aLeads) for (let day = from; day <= to; day++) values[day - first] = day - matched
    else for (let day = from; day <= to; day++) values[day - first] = matched - day
  })
  return values
}

/** The gap of the two frontiers on every day from `first` to `last`; NaN before either side began. */
export function gapSeries(a: readonly FrontierStep[], b: readonly FrontierStep[], first: number, last: number): Float64Array {
  const values = new Float64Array(Math.max(0, last - first + 1))
  forEachStretch(a, b, first, last, (from, to) => {
    const gap = (stepOn(a, from)?.value ?? Number.NaN) - (stepOn(b, from)?.value ?? Number.NaN)
    values.fill(gap, from - first, to - first + 1)
  })
  return values
}

/** The stretches of days from `first` to `last` within which neither frontier steps, each by its own first and last day. */
function forEachStretch(
  a: readonly FrontierStep[],
  b: readonly FrontierStep[],
  first: number,
  last: number,
  visit: (from: number, to: number) => void,
): void {
  let [placeInA, placeInB] = [0, 0]
  for (let from = first; from <= last; ) {
    while (placeInA < a.length && (a[placeInA] as FrontierStep).day <= from) placeInA += 1
    while (placeInB < b.length && (b[placeInB] as FrontierStep).day <= from) placeInB += 1
    const next = Math.min(a[placeInA]?.day ?? Number.POSITIVE_INFINITY, b[placeInB]?.day ?? Number.POSITIVE_INFINITY, last + 1)
    visit(from, next - 1)
    from = next
  }
}
