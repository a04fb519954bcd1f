import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as statistics from './index.ts'
import {
  type Battle,
  type BenchmarkScore,
  binaryChangePoint,
  blockBootstrap,
  centralInterval,
  choleskyFactor,
  clusterBootstrap,
  createRandom,
  denseLeastSquares,
  equivalence,
  fitBradleyTerry,
  fitCapabilityIndex,
  gini,
  herfindahl,
  herfindahlOfSample,
  holmAdjusted,
  jointDraws,
  kaplanMeier,
  matchedLags,
  minimizeLeastSquares,
  normalHalfWidth,
  normalProbability,
  normalQuantile,
  oddsRatio,
  pooledEffect,
  quantileOfSorted,
  quantileType7,
  riskDifference,
  studentTProbability,
  studentTQuantile,
  theilSen,
  weightedLeastSquares,
  wilsonInterval,
} from './index.ts'

const nan = Number.NaN
const draws = { draws: 10, random: createRandom(1) }
const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length
const row = (x: number, response: number, weight = 1) => ({ predictors: [1, x], response, weight })
const rows = [row(0, 1), row(1, 2), row(2, 4)]
const search = (options: statistics.MinimizeOptions, start = [1]) =>
  minimizeLeastSquares(
    denseLeastSquares(
      1,
      ([x = 0]) => [x - 2],
      () => [[1]],
    ),
    Float64Array.from(start),
    options,
  )
const battle: Battle = { a: 'x', b: 'y', outcome: 'a' }
const anchors = [
  { model: 'm', value: 130 },
  { model: 'n', value: 150 },
] as const
const score = (model: string, benchmark: string, value: number): BenchmarkScore => ({ model, benchmark, score: value })
const table = [score('m', 'p', 0.2), score('n', 'p', 0.7), score('m', 'q', 0.1), score('n', 'q', 0.4)]
/** What a caller without types may hand over. */
const untyped = <T>(value: unknown) => value as T

// Each call with the words its error must hold: the argument, what was expected, what came.
const refusals: readonly (readonly [call: () => unknown, ...words: string[]])[] = [
  [() => quantileType7([], 0.5), 'sample', 'at least one member', 'none'],
  [() => quantileType7([1, nan], 0.5), 'sample[1]', 'a finite number', 'NaN'],
  [() => quantileType7(untyped('123'), 0.5), 'sample', 'a list', '"123"'],
  [() => quantileOfSorted([1, Infinity], 1), 'sorted', 'a finite number', 'Infinity'],
  [() => centralInterval([1, 2], 1), 'level', 'inside (0, 1)', 'not 1'],
  [() => quantileType7([1], 1.5), 'probability', 'between 0 and 1', '1.5'],
  [() => normalQuantile(nan), 'probability', 'inside (0, 1)', 'NaN'],
  [() => normalHalfWidth(90), 'level', 'such as 0.9', '90'],
  [() => normalProbability(nan), 'z', 'a number', 'NaN'],
  [() => studentTProbability(nan, 3), 't must', 'a number', 'NaN'],
  [() => studentTQuantile(0.9, -1), 'degreesOfFreedom', 'above 0', '-1'],
  [() => studentTQuantile(0.9, 1e-4), 'the quantile', 'beyond what a double can hold'],
  [() => wilsonInterval(3, 2, 0.9), 'successes', 'at most the trials, 2', '3'],
  [() => wilsonInterval(0, 0, 0.9), 'trials', 'above 0', 'not 0'],
  [() => wilsonInterval(1, Infinity, 0.9), 'trials', 'finite', 'Infinity'],
  [() => createRandom(0.5), 'seed', 'a whole number', '0.5'],
  [() => createRandom(1).integer(0), 'bound', 'at least 1', 'not 0'],
  [() => clusterBootstrap([], mean, draws), 'clusters', 'at least one member', 'none'],
  [() => clusterBootstrap([[1]], mean, { ...draws, draws: 0 }), 'draws', 'at least 1', 'not 0'],
  [() => blockBootstrap([1, 2], mean, { ...draws, blockLength: 3 }), 'blockLength', 'between 1 and the 2 observations', 'not 3'],
  [() => blockBootstrap([], mean, { ...draws, blockLength: 1 }), 'series', 'at least one member', 'none'],
  [() => gini([]), 'amounts', 'at least one member', 'none'],
  [() => gini([1, -2]), 'amounts[1]', 'at least 0', '-2'],
  [() => gini([0, 0]), 'the total of amounts', 'above 0', 'not 0'],
  [() => herfindahl([nan]), 'amounts[0]', 'finite', 'NaN'],
  [() => herfindahlOfSample([1.5, 2]), 'counts[0]', 'whole', '1.5'],
  [() => herfindahlOfSample([1]), 'the total of counts', 'at least 2', 'not 1'],
  [() => holmAdjusted([0.1, 1.1]), 'pValues[1]', 'between 0 and 1', '1.1'],
  [() => binaryChangePoint([true]), 'series', 'at least 2 members', 'not 1'],
  [() => binaryChangePoint(untyped([0, 1])), 'series[0]', 'true or false', 'not 0'],
  [() => kaplanMeier([]), 'observations', 'at least one member', 'none'],
  [() => kaplanMeier([{ time: Infinity, censored: false }]), 'observations[0].time', 'finite', 'Infinity'],
  [() => kaplanMeier([untyped({ time: 3 })]), 'observations[0].censored', 'true or false', 'undefined'],
  [() => kaplanMeier([{ time: 1, censored: false }], { bootstrap: { ...draws, level: 2 } }), 'bootstrap.level', 'inside (0, 1)', 'not 2'],
  [() => matchedLags([{ date: '2024-02-30', accuracy: 0.5 }], []), 'leader[0].date', 'YYYY-MM-DD', '"2024-02-30"'],
  [() => matchedLags([], [{ date: '2024-02', accuracy: 0.5 }]), 'follower[0].date', 'YYYY-MM-DD', '"2024-02"'],
  [() => matchedLags([], [{ date: '2024-02-01', accuracy: 61 }]), 'follower[0].accuracy', 'between 0 and 1', '61'],
  [() => matchedLags([], [], { tolerance: nan }), 'tolerance', 'at least 0', 'NaN'],
  [() => oddsRatio({ events: 3, total: 2 }, { events: 1, total: 2 }), 'first.events', 'at most its total, 2', '3'],
  [() => riskDifference({ events: 1, total: 2 }, { events: nan, total: 2 }), 'second.events', 'at least 0', 'NaN'],
  [() => pooledEffect([{ estimate: 1, variance: 1 }]), 'effects', 'at least 2 members', 'not 1'],
  [() => pooledEffect([1, 2].map((estimate) => ({ estimate, variance: 0 }))), 'effects[0].variance', 'above 0', 'not 0'],
  [() => pooledEffect([1, nan].map((estimate) => ({ estimate, variance: 1 }))), 'effects[1].estimate', 'finite', 'NaN'],
  [() => theilSen([[1, 2]]), 'points', 'at least 2 members', 'not 1'],
  [() => theilSen([1, 2].map((y) => [3, y] as const)), 'points', 'differ in x', 'all have 3'],
  [() => theilSen([1, nan].map((y) => [3, y] as const)), 'y of points[1]', 'finite', 'NaN'],
  [() => equivalence(nan, 1, 1, 0.9), 'difference', 'finite', 'NaN'],
  [() => equivalence(0, 0, 1, 0.9), 'standardError', 'above 0', 'not 0'],
  [() => equivalence(0, 1, -1, 0.9), 'margin', 'above 0', '-1'],
  [() => weightedLeastSquares(rows.slice(1)), 'observations', 'at least 3 members', 'not 2'],
  [() => weightedLeastSquares([...rows, row(3, nan)]), 'observations[3].response', 'finite', 'NaN'],
  [() => weightedLeastSquares([...rows, row(Infinity, 1)]), 'observations[3].predictors[1]', 'finite', 'Infinity'],
  [() => weightedLeastSquares([...rows, row(3, 3, 0)]), 'observations[3].weight', 'above 0', 'not 0'],
  [() => weightedLeastSquares([...rows, { predictors: [1], response: 2 }]), 'observations[3]', '2, as the first has', 'not 1'],
  [() => weightedLeastSquares(rows.map(() => row(1, 1))), 'predictors', 'collinear'],
  [() => choleskyFactor(new Float64Array(3), 2), 'matrix', '2 × 2', 'not 3'],
  [() => search({}, [1, 2]), 'start', '1, as of the parameters', 'not 2'],
  [() => search({ initialDamping: 0 }), 'initialDamping', 'above 0', 'not 0'],
  [() => search({ lower: Float64Array.of(2), upper: Float64Array.of(1) }), 'lower[0]', 'at most upper[0], 1', 'not 2'],
  [() => search({ maximumIterations: nan }), 'maximumIterations', 'a whole number', 'NaN'],
  [() => search({}, [nan]), 'start[0]', 'a number', 'NaN'],
  [() => fitBradleyTerry({ battles: [] }), 'battles', 'at least one member', 'none'],
  [() => fitBradleyTerry({ counts: [] }), 'counts', 'at least one member', 'none'],
  [() => fitBradleyTerry({ battles: [{ ...battle, b: untyped(undefined) }] }), 'player 1', 'a name', 'undefined'],
  [() => fitBradleyTerry({ battles: [{ ...battle, outcome: untyped('draw') }] }), 'battles[0].outcome', "'a', 'b' or 'tie'", '"draw"'],
  [() => fitBradleyTerry({ battles: [{ ...battle, outcome: untyped(1) }] }), 'battles[0].outcome', "'a', 'b' or 'tie'", 'not 1'],
  [() => fitBradleyTerry({ battles: [{ ...battle, weight: -1 }] }), 'battles[0].weight', 'above 0', '-1'],
  [() => fitBradleyTerry({ counts: [{ a: 'x', b: 'y', winsA: nan, ties: 0, winsB: 1 }] }), 'counts[0].winsA', 'at least 0', 'NaN'],
  [() => fitBradleyTerry({ counts: [{ a: 'x', b: 'y', winsA: 0, ties: 9, winsB: 0 }] }), 'comparisons', 'a win', 'not ties alone'],
  [() => fitBradleyTerry({ battles: [battle] }, { level: 0 }), 'level', 'inside (0, 1)', 'not 0'],
  [() => fitBradleyTerry({ battles: [battle] }, { ridge: -1 }), 'ridge', 'at least 0', '-1'],
  [() => fitCapabilityIndex([]), 'scores', 'at least one member', 'none'],
  [() => fitCapabilityIndex([score('m', 'p', nan)], { anchors }), 'the score of m on p', 'between 0 and 1', 'NaN'],
  [() => fitCapabilityIndex([score(untyped(null), 'p', 0.5)], { anchors }), 'scores[0].model', 'a name', 'null'],
  [() => fitCapabilityIndex([score('m', 'p', 0.5)], { anchors }), 'anchor n', 'not among the models'],
  [() => fitCapabilityIndex([score('m', 'p', 0.5), score('n', 'p', 0.5)], { anchors }), 'm and n', 'set no scale'],
  [() => fitCapabilityIndex([score('m', 'p', 0.2), score('n', 'q', 0.7)], { anchors }), 'scores', 'shared benchmarks', 'm; n'],
  [() => fitCapabilityIndex(table, { anchors, penalty: nan }), 'penalty', 'at least 0', 'NaN'],
  [() => fitCapabilityIndex(table, { anchors, slopeBounds: [2, 1] }), 'slopeBounds[1]', 'above slopeBounds[0], 2', 'not 1'],
  [() => fitCapabilityIndex(table, { anchors, draws: 2.5 }), 'draws', 'a whole number', '2.5'],
  [() => fitCapabilityIndex(table, { anchors, level: 1 }), 'level', 'inside (0, 1)', 'not 1'],
  [() => fitCapabilityIndex(table, { anchors: [anchors[0], anchors[0]] }), 'anchors', 'two models', 'm twice'],
  [() => jointDraws(table, { anchors, draws: 0 }), 'draws', 'at least 1', 'not 0'],
  [() => jointDraws(table, { anchors, seed: nan }), 'seed', 'a whole number', 'NaN'],
]

test('bad input gives a RangeError or TypeError that names the argument, what was expected and what came', () => {
  for (const [call, ...words] of refusals) {
    const error = caught(call)
    expect(error === undefined ? String(call) : error.constructor.name).toMatch(/^(RangeError|TypeError)$/)
    for (const word of words) expect(error?.message, String(call)).toContain(word)
  }
})

test('groups that never met are named, group by group', () => {
  const met = (a: string, b: string) => ({ a, b, winsA: 2, ties: 0, winsB: 1 })
  const error = caught(() => fitBradleyTerry({ counts: [met('f', 'g'), met('a', 'b'), met('b', 'c')] }))
  expect(error).toBeInstanceOf(statistics.UnboundedRatingsError)
  expect(error).toBeInstanceOf(RangeError)
  expect(error).toMatchObject({
    components: [
      ['a', 'b', 'c'],
      ['f', 'g'],
    ],
  })
  expect(error?.message).toContain('a, b, c | f, g')
})

test('a model that shares no benchmark with the rest is named in the diagnostics, and a benchmark with one score does no harm', () => {
  const fit = fitCapabilityIndex([...table, score('m', 'only here', 0.3), score('hermit', 'of its own', 0.9)], { anchors })
  expect(fit.diagnostics.apart).toEqual([['hermit']])
  expect(holdsNan(fit)).toBe(false)
})

// Numbers that break formulas: what is no number, what is too large or small, what makes a variance or a total 0.
const awkward = fc.constantFrom(nan, Infinity, -Infinity, 0, -0, -1, 1, 1, 2, 0.5, 0.9, 1e-300, 5e-324, 1e300, 1.7e308, -1e300)
const list = fc.array(awkward, { maxLength: 4 })
const pairs = fc.array(fc.tuple(awkward, awkward), { maxLength: 4 })
const fuzz: Readonly<Record<string, fc.Arbitrary<() => unknown>>> = {
  quantile: fc.tuple(list, awkward).map(([sample, p]) => () => [quantileType7(sample, p), centralInterval(sample, p)]),
  normal: awkward.map((x) => () => [normalQuantile(x), normalHalfWidth(x)]),
  'normal probability': awkward.map((x) => () => normalProbability(x)),
  'Student’s t': fc.tuple(awkward, awkward).map(([x, y]) => () => [studentTProbability(x, y), studentTQuantile(x, y)]),
  Wilson: fc.tuple(awkward, awkward, awkward).map(
    ([x, y, level]) =>
      () =>
        wilsonInterval(x, y, level),
  ),
  concentration: list.map((amounts) => () => [gini(amounts), herfindahl(amounts)]),
  'concentration of a sample': list.map((amounts) => () => herfindahlOfSample(amounts)),
  Holm: list.map((values) => () => holmAdjusted(values)),
  'Kaplan–Meier': pairs.map((given) => () => kaplanMeier(given.map(([time, sign]) => ({ time, censored: sign > 0 })))),
  lags: pairs.map((given) => () => matchedLags(...halves(given.map(([accuracy, day]) => ({ accuracy, date: `2024-01-0${day}` }))))),
  'odds and risks': fc.tuple(awkward, awkward, awkward, awkward, awkward).map(([a, b, c, d, level]) => () => {
    const proportions = [{ events: a, total: b } as const, { events: c, total: d } as const] as const
    return [oddsRatio(...proportions, { level }), riskDifference(...proportions, { level })]
  }),
  pooling: pairs.map((given) => () => pooledEffect(given.map(([estimate, variance]) => ({ estimate, variance })))),
  'Theil–Sen': pairs.map((given) => () => theilSen(given)),
  equivalence: fc.tuple(awkward, awkward, awkward, awkward).map((given) => () => equivalence(...given)),
  'least squares': pairs.map((given) => () => weightedLeastSquares(given.map(([x, y]) => row(x, y)))),
  weights: pairs.map((given) => () => weightedLeastSquares(given.map(([x, weight], index) => row(index, x, weight)))),
  'Bradley–Terry': fc.tuple(awkward, awkward, awkward, awkward).map(
    ([winsA, ties, winsB, level]) =>
      () =>
        fitBradleyTerry({ counts: [{ a: 'x', b: 'y', winsA, ties, winsB }] }, { level }),
  ),
  index: fc.tuple(list, awkward).map(
    ([values, penalty]) =>
      () =>
        fitCapabilityIndex(
          values.map((value, place) => score('mno'[place % 2] ?? '', 'pq'[place >> 1] ?? '', value)),
          { anchors, penalty },
        ),
  ),
}

function halves<T>(values: readonly T[]): [T[], T[]] {
  return [values.slice(0, 2), values.slice(2)]
}

test.each(Object.entries(fuzz))('%s: whatever is given, either no NaN comes out or an error that says why', (_, calls) => {
  fc.assert(
    fc.property(calls, (call) => {
      let result: unknown
      try {
        result = call()
      } catch (error) {
        expect(error).toSatisfy((thrown: unknown) => thrown instanceof RangeError || thrown instanceof TypeError)
        return
      }
      expect(holdsNan(result), JSON.stringify(result)).toBe(false)
    }),
    { seed: 71, numRuns: 400 },
  )
})

function caught(call: () => unknown): Error | undefined {
  try {
    call()
  } catch (error) {
    return error instanceof Error ? error : undefined
  }
  return undefined
}

function holdsNan(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value)
  if (ArrayBuffer.isView(value)) return value instanceof Float64Array && value.some(Number.isNaN)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNan)
}
