import { createRandom } from '@openfrontier/core/statistics'
import { frontierSteps, gapSeries, lagSeries } from '../packages/core/src/metrics/population/frontier-steps.ts'
import type { Benchmark } from './lib/benchmark.ts'
import { inTurns, warm } from './lib/time.ts'

const days = 1100
const draws = 200

export const frontierSeries: Benchmark = {
  name: 'frontier-series',
  title: 'Series of gap and lag',
  about: `Gap and lag of two sides on each of ${days} days, for ${draws} joint draws of their scores. The alternative scans the unsorted models on every day, as the definition reads.`,
  async run() {
    const [small, full] = [sidesOf(11), sidesOf(110)]
    const [ours, plain] = [() => bySteps(full), () => byScans(full)]
    const [left, right] = [ours(), plain()]
    const times = inTurns(ours, plain, { rounds: 3, each: 5 })
    return {
      rows: [
        {
          what: `110 models a side`,
          ours: times.ours,
          other: { ...times.other, label: 'unsorted scans' },
          tenth: { ...warm(() => bySteps(small), 9), of: '11 models a side' },
        },
      ],
      notes: [
        `Both give the same sums: ${left === right ? 'equal to the last digit' : `${left} and ${right}`}. Most of the work goes by day, not by model.`,
      ],
    }
  },
}

interface Side {
  /** Ascending. */
  readonly days: readonly number[]
  /** One list of values for each draw. */
  readonly draws: readonly (readonly number[])[]
}

function sidesOf(models: number): readonly [Side, Side] {
  const random = createRandom(3)
  const side = (late: number): Side => {
    const released = Array.from({ length: models }, () => random.integer(days)).sort((x, y) => x - y)
    const truth = released.map((day) => 100 + (day - late) / 25 + 6 * random.normal())
    return { days: released, draws: Array.from({ length: draws }, () => truth.map((value) => value + random.normal())) }
  }
  return [side(0), side(200)]
}

function bySteps([a, b]: readonly [Side, Side]): number {
  let sum = 0
  for (let draw = 0; draw < draws; draw++) {
    const [left, right] = [frontierSteps(a.days, a.draws[draw] ?? [], 1), frontierSteps(b.days, b.draws[draw] ?? [], 1)]
    sum += total(lagSeries(left, right, 0, days - 1)) + Math.round(total(gapSeries(left, right, 0, days - 1)))
  }
  return sum
}

function byScans([a, b]: readonly [Side, Side]): number {
  let sum = 0
  for (let draw = 0; draw < draws; draw++) {
    const [left, right] = [scanned(a, draw), scanned(b, draw)]
    let gaps = 0
    for (let day = 0; day < days; day++) {
      const [bestOfA, bestOfB] = [bestOn(left, day), bestOn(right, day)]
      if (bestOfA === undefined || bestOfB === undefined) continue
      gaps += bestOfA - bestOfB
      const aThere = firstReaching(left, bestOfB, day)
      const bThere = firstReaching(right, bestOfA, day)
      sum += aThere !== undefined ? day - aThere : (bThere ?? day) - day
    }
    sum += Math.round(gaps)
  }
  return sum
}

type Scored = readonly { readonly day: number; readonly value: number }[]

function scanned(side: Side, draw: number): Scored {
  return side.days.map((day, index) => ({ day, value: side.draws[draw]?.[index] ?? Number.NaN }))
}

function bestOn(models: Scored, day: number): number | undefined {
  return models
    .filter((model) => model.day <= day)
    .reduce<number | undefined>((best, { value }) => (best === undefined || value > best ? value : best), undefined)
}

function firstReaching(models: Scored, wanted: number, day: number): number | undefined {
  return models
    .filter((model) => model.day <= day && model.value >= wanted)
    .reduce<number | undefined>((first, model) => (first === undefined || model.day < first ? model.day : first), undefined)
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0)
}
