import { type BenchmarkScore, createRandom, fitCapabilityIndex, type Random } from '@openfrontier/core/statistics'
import type { Benchmark } from './lib/benchmark.ts'

const [models, benchmarks, sets, draws] = [40, 15, 80, 200]

export const capabilityIndexCoverage: Benchmark = {
  name: 'capability-index-coverage',
  title: 'Coverage of the capability index’s joint draws',
  about: `How often nominal 90 % intervals hold the truth, on ${sets} simulated tables of ${models} models with 6 to ${benchmarks} of ${benchmarks} benchmarks each, ${draws} draws: what the intervals are worth, not speed.`,
  async run() {
    const results = [0.02, 0.06].map((noise) => simulate(createRandom(17), noise))
    return {
      rows: results.flatMap(({ noise, index, difference }) => [
        { what: `index of a model, noise ${noise}`, ours: { unit: '%' as const, values: [100 * index] }, target: [87, 93] as const },
        {
          what: `difference of two models, noise ${noise}`,
          ours: { unit: '%' as const, values: [100 * difference] },
          target: [87, 93] as const,
        },
      ]),
      notes: [
        'Scores follow the model plus normal noise; the penalty is Epoch AI’s. Models are clustered within a table, so a coverage is uncertain by one or two points.',
      ],
    }
  },
}

interface Counts {
  readonly noise: number
  readonly index: number
  readonly difference: number
}

function simulate(random: Random, noise: number): Counts {
  const held = { index: 0, difference: 0 }
  const tried = { index: 0, difference: 0 }
  for (let set = 0; set < sets; set++) {
    const { scores, truth } = drawTable(random, noise)
    const anchors = [
      { model: 'm0', value: 130 },
      { model: 'm1', value: 150 },
    ] as const
    const fit = fitCapabilityIndex(scores, { anchors, draws, seed: set + 1 })
    if (fit.draws === undefined) continue
    const { values, models: names, draws: kept } = fit.draws
    const columnOf = (model: string) =>
      Array.from({ length: kept }, (_, draw) => values[draw * names.length + names.indexOf(model)] ?? Number.NaN)
    for (const { model, low, high } of fit.models) {
      const expected = truth.get(model)
      if (low === undefined || high === undefined || expected === undefined) continue
      tried.index++
      if (low <= expected && expected <= high) held.index++
    }
    for (let pair = 2; pair + 1 < models; pair += 2) {
      const [x, y] = [columnOf(`m${pair}`), columnOf(`m${pair + 1}`)]
      const apart = x.map((value, draw) => value - (y[draw] ?? Number.NaN)).sort((one, two) => one - two)
      const expected = (truth.get(`m${pair}`) ?? Number.NaN) - (truth.get(`m${pair + 1}`) ?? Number.NaN)
      const at = (share: number) => apart[Math.round(share * (apart.length - 1))] ?? Number.NaN
      tried.difference++
      if (at(0.05) <= expected && expected <= at(0.95)) held.difference++
    }
  }
  return { noise, index: held.index / tried.index, difference: held.difference / tried.difference }
}

function drawTable(
  random: Random,
  noise: number,
): { readonly scores: readonly BenchmarkScore[]; readonly truth: ReadonlyMap<string, number> } {
  const truth = new Map(
    Array.from({ length: models }, (_, place) => [`m${place}`, place < 2 ? 130 + 20 * place : 115 + 45 * random.uniform()]),
  )
  const items = Array.from({ length: benchmarks }, () => ({
    difficulty: 120 + 35 * random.uniform(),
    slope: 0.06 + 0.1 * random.uniform(),
  }))
  const scores = [...truth].flatMap(([model, index], place) => {
    const count = place < 2 ? benchmarks : 6 + random.integer(benchmarks - 5)
    const shuffled = items.map((item, at) => ({ ...item, benchmark: `b${at}`, key: random.uniform() })).sort((x, y) => x.key - y.key)
    return shuffled.slice(0, count).map(({ benchmark, difficulty, slope }) => ({
      model,
      benchmark,
      score: Math.min(1, Math.max(0, 1 / (1 + Math.exp(-slope * (index - difficulty))) + noise * random.normal())),
    }))
  })
  return { scores, truth }
}
