import { expect, test } from 'vitest'
import { createCapabilityModel } from './capability-index/capability-model.ts'
import { indexDraws, jointDraws } from './capability-index/joint-draws.ts'
import type { BenchmarkScore } from './capability-index/score-table.ts'
import { fitCapabilityIndex } from './capability-index.ts'
import { createRandom } from './random.ts'

const low = 'Claude 3.5 Sonnet'
const high = 'GPT-5'
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Scores that follow the model without error, on benchmarks spread over the models. */
function exactScores(noise = 0): { scores: BenchmarkScore[]; indexOf: Map<string, number> } {
  const random = createRandom(11)
  const indexOf = new Map([
    [low, 130],
    [high, 150],
  ])
  for (let model = 0; model < 18; model++) indexOf.set(`model ${model}`, 115 + 50 * random.uniform())
  const benchmarks = Array.from({ length: 9 }, (_, place) => ({
    benchmark: place === 0 ? 'Winogrande' : `benchmark ${place}`,
    difficulty: 118 + 5 * place,
    slope: place === 0 ? 0.08 : 0.05 + 0.1 * random.uniform(),
  }))
  const scores = [...indexOf].flatMap(([model, index]) =>
    benchmarks.map(({ benchmark, difficulty, slope }) => ({
      model,
      benchmark,
      score: Math.min(1, Math.max(0, sigmoid(slope * (index - difficulty)) + noise * random.normal())),
    })),
  )
  return { scores, indexOf }
}

const indices = (fit: { readonly models: readonly { readonly model: string; readonly index: number }[] }) =>
  new Map(fit.models.map(({ model, index }) => [model, index]))

test('a model exactly half-way between the anchors is 140', () => {
  // By symmetry: turning every capability, difficulty and score round exchanges the anchors and leaves the model in the middle alone.
  const benchmarks = [
    ['Winogrande', 0],
    ['easy', -0.8],
    ['hard', 0.8],
  ] as const
  const capabilities = [
    [low, -1],
    ['middle', 0],
    [high, 1],
  ] as const
  const scores = capabilities.flatMap(([model, capability]) =>
    benchmarks.map(([benchmark, difficulty]) => ({ model, benchmark, score: sigmoid(capability - difficulty) })),
  )
  const fit = fitCapabilityIndex(scores)
  expect(indices(fit).get('middle')).toBeCloseTo(140, 6)
  expect(fit.models.map(({ model }) => model)).toEqual([high, 'middle', low])
  expect(fit.benchmarks.map(({ benchmark }) => benchmark)).toEqual(['easy', 'Winogrande', 'hard'])
  expect(fit.benchmarks[1]?.difficulty).toBeCloseTo(140, 6)
})

test('recovers indices, difficulties and slopes from scores without error and next to no penalty', () => {
  const { scores, indexOf } = exactScores()
  const fit = fitCapabilityIndex(scores, { penalty: 1e-9 })
  for (const [model, index] of indexOf) expect(indices(fit).get(model)).toBeCloseTo(index, 3)
  expect(fit.benchmarks[0]).toMatchObject({ benchmark: 'Winogrande', difficulty: expect.closeTo(118, 3), slope: expect.closeTo(0.08, 5) })
  expect(fit.diagnostics).toMatchObject({ converged: true, fixedSlope: 'Winogrande', onBound: [], scores: 180 })
  expect(fit.diagnostics.rootMeanSquareResidual).toBeLessThan(1e-5)
})

test('the raw fit has Winogrande at difficulty 0 and slope 1', () => {
  const model = createCapabilityModel(exactScores(0.05).scores)
  const fit = model.fit()
  const place = model.table.benchmarks.indexOf('Winogrande')
  expect(fit.difficulties[place]).toBe(0)
  expect(fit.slopes[place]).toBe(1)
})

test('the order of the scores changes nothing, to the last digit', () => {
  const { scores } = exactScores(0.05)
  const options = { draws: 5, seed: 3 }
  expect(fitCapabilityIndex(scores.toReversed(), options)).toEqual(fitCapabilityIndex(scores, options))
})

test('other names give the same indices', () => {
  const { scores } = exactScores(0.05)
  const renamed = (name: string) => [...name].reverse().join('')
  const fit = indices(fitCapabilityIndex(scores))
  const other = indices(
    fitCapabilityIndex(
      scores.map(({ model, benchmark, score }) => ({ model: renamed(model), benchmark: renamed(benchmark), score })),
      {
        anchors: [
          { model: renamed(low), value: 130 },
          { model: renamed(high), value: 150 },
        ],
        fixedSlope: { benchmark: renamed('Winogrande'), slope: 1 },
      },
    ),
  )
  for (const [model, index] of fit) expect(other.get(renamed(model))).toBeCloseTo(index, 6)
})

test('a search from elsewhere ends at the same minimum', () => {
  const model = createCapabilityModel(exactScores(0.05).scores)
  const fit = model.fit()
  const random = createRandom(9)
  const start = fit.minimum.parameters.map((value) => value + random.normal())
  const again = model.fit(undefined, { ...fit, minimum: { ...fit.minimum, parameters: start } })
  expect(again.minimum.cost).toBeCloseTo(fit.minimum.cost, 10)
  again.capabilities.forEach((capability, place) => {
    expect(capability).toBeCloseTo(fit.capabilities[place] ?? Number.NaN, 5)
  })
})

test('scores of 0 and 1 everywhere are held by the penalty, and bounds that bind are named', () => {
  const { scores } = exactScores(0.05)
  const extremes = [0, 1].flatMap((score) => scores.slice(0, 9).map(({ benchmark }) => ({ model: `always ${score}`, benchmark, score })))
  const fit = fitCapabilityIndex([...scores, ...extremes])
  expect(fit.diagnostics).toMatchObject({ converged: true, onBound: [] })
  expect(fit.models[0]?.model).toBe('always 1')
  expect(fit.models.at(-1)?.model).toBe('always 0')
  expect(fitCapabilityIndex([...scores, ...extremes], { largestPosition: 2 }).diagnostics.onBound).toContain('always 1')
})

test('intervals hold their values, and the anchors have none', () => {
  const fit = fitCapabilityIndex(exactScores(0.05).scores, { draws: 100 })
  for (const { model, index, low: from, high: to } of fit.models) {
    if (model === low || model === high) expect([index, from, to]).toEqual([model === low ? 130 : 150, undefined, undefined])
    else expect((from ?? Number.NaN) < index && index < (to ?? Number.NaN)).toBe(true)
  }
})

test('joint draws repeat themselves with the same seed, and keep the anchors in place', () => {
  const { scores } = exactScores(0.05)
  const draws = jointDraws(scores, { draws: 20, seed: 5 })
  expect(draws).toMatchObject({ draws: 20, discarded: 0 })
  expect(draws.values).toEqual(jointDraws(scores, { draws: 20, seed: 5 }).values)
  expect(draws.values).not.toEqual(jointDraws(scores, { draws: 20, seed: 6 }).values)
  const column = (model: string) =>
    Array.from({ length: 20 }, (_, draw) => draws.values[draw * draws.models.length + draws.models.indexOf(model)])
  expect(new Set(column(low))).toEqual(new Set([130]))
  expect(new Set(column(high))).toEqual(new Set([150]))
  expect(new Set(column('model 3')).size).toBe(20)
})

test('a draw leaves the model as it was: the same buffers give the first fit again', () => {
  const { scores } = exactScores(0.05)
  const model = createCapabilityModel(scores)
  const whole = model.fit()
  const [draw] = [...indexDraws(model, whole, { draws: 1, seed: 2 })]
  expect(draw?.length).toBe(20)
  expect(model.fit()).toEqual(whole)
})

test('reports its progress, and ends where it is told to', () => {
  const { scores } = exactScores(0.05)
  const seen: number[] = []
  const controller = { aborted: false, reason: new Error('enough') }
  const run = () =>
    jointDraws(scores, {
      draws: 50,
      signal: controller,
      onProgress: ({ done, total }) => {
        seen.push(done / total)
        if (done === 3) controller.aborted = true
      },
    })
  expect(run).toThrow('enough')
  expect(seen).toEqual([0.02, 0.04, 0.06])
  expect(() => fitCapabilityIndex(scores, { signal: controller })).toThrow('enough')
})

test('says what is missing', () => {
  const { scores } = exactScores(0.05)
  const without = (name: string) => scores.filter(({ model, benchmark }) => model !== name && benchmark !== name)
  expect(() => fitCapabilityIndex(without(high))).toThrow('the anchor GPT-5 is not among the models fitted')
  expect(() => fitCapabilityIndex(scores, { fixedSlope: { benchmark: 'HLE', slope: 1 } })).toThrow('HLE')
  expect(fitCapabilityIndex(without('Winogrande')).diagnostics.fixedSlope).toBeUndefined()
  expect(fitCapabilityIndex(scores.slice(0, -5), { minimumBenchmarks: 9 }).diagnostics.leftOut).toEqual(['model 17'])
  const exchanged = [
    { model: high, value: 130 },
    { model: low, value: 150 },
  ] as const
  expect(() => fitCapabilityIndex(scores, { anchors: exchanged })).toThrow('in the order of their values')
  expect(() => fitCapabilityIndex(scores, { clip: 0.5 })).toThrow(RangeError)
})
