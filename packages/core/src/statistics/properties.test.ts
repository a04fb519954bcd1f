import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  binaryChangePoint,
  blockBootstrap,
  clusterBootstrap,
  createRandom,
  equivalence,
  fitBradleyTerry,
  fitCapabilityIndex,
  gini,
  herfindahl,
  holmAdjusted,
  kaplanMeier,
  matchedLags,
  normalProbability,
  normalQuantile,
  oddsRatio,
  type PairCounts,
  pooledEffect,
  riskDifference,
  studentTProbability,
  studentTQuantile,
  theilSen,
  weightedLeastSquares,
  wilsonInterval,
} from './index.ts'

// What must hold whatever the numbers: names, order, origin and unit do not matter, and more of a thing never counts as less of it.

const value = fc.integer({ min: -500, max: 500 }).map((whole) => whole / 10)
const shift = fc.integer({ min: -100, max: 100 })
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 100) => fc.assert(property, { seed: 97, numRuns })

test('quantiles and probabilities of the normal and of Student’s t rise, and mirror about ½', () => {
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
  check(
    fc.property(probability, probability, fc.double({ min: 0.5, max: 1e6, noNaN: true }), (p, q, degreesOfFreedom) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high))
      const [left, right] = [studentTQuantile(low, degreesOfFreedom), studentTQuantile(high, degreesOfFreedom)]
      // Equal but for rounding where the two probabilities all but are.
      expect(left - right).toBeLessThanOrEqual(1e-11 * Math.abs(left))
      const z = normalQuantile(low)
      expect(normalProbability(z) + normalProbability(-z)).toBeCloseTo(1, 14)
      expect(studentTProbability(z, degreesOfFreedom) + studentTProbability(-z, degreesOfFreedom)).toBeCloseTo(1, 14)
      // Tails are the heavier, the fewer the degrees of freedom.
      expect(Math.abs(studentTQuantile(low, degreesOfFreedom))).toBeGreaterThanOrEqual(Math.abs(z) * (1 - 1e-12))
    }),
  )
})

test('a further success raises both ends of Wilson’s interval, and a higher level widens it', () => {
  check(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (successes, failures) => {
      const trials = successes + failures
      const [less, more, wider] = [
        wilsonInterval(successes, trials, 0.9),
        wilsonInterval(successes + 1, trials, 0.9),
        wilsonInterval(successes, trials, 0.99),
      ]
      expect(more.low).toBeGreaterThan(less.low)
      expect(more.high).toBeGreaterThanOrEqual(less.high)
      expect(wider.high - wider.low).toBeGreaterThan(less.high - less.low)
    }),
  )
})

test('a further event of the first raises odds ratio and risk difference; exchanging the two turns them round', () => {
  const proportion = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([events, others]) => ({ events, total: events + others }))
  check(
    fc.property(proportion, proportion, (first, second) => {
      const raised = { ...first, events: first.events + 1 }
      expect(riskDifference(raised, second).difference).toBeGreaterThan(riskDifference(first, second).difference)
      // The ½ for empty cells is a step of its own; between full cells the ratio rises.
      const full = first.events > 0 && raised.events < first.total && second.events > 0
      if (full) expect(oddsRatio(raised, second).ratio).toBeGreaterThan(oddsRatio(first, second).ratio)
      expect(oddsRatio(first, second).logRatio).toBeCloseTo(-oddsRatio(second, first).logRatio, 10)
    }),
  )
})

test('concentration: order and unit do not matter; giving to the largest concentrates, giving to the smallest does the opposite', () => {
  check(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (amounts, unit) => {
        const sorted = [...amounts].sort((x, y) => x - y)
        for (const index of [gini, (given: readonly number[]) => herfindahl(given).index]) {
          expect(index([...amounts].reverse())).toBeCloseTo(index(amounts), 12)
          expect(index(amounts.map((amount) => amount * unit))).toBeCloseTo(index(amounts), 12)
          const [smallest = 1, largest = 1] = [sorted[0], sorted.at(-1)]
          expect(index([...sorted.slice(0, -1), largest * 2])).toBeGreaterThan(index(sorted) - 1e-12)
          expect(index([smallest / 2, ...sorted.slice(1, -1), largest + smallest / 2])).toBeGreaterThan(index(sorted))
        }
      },
    ),
  )
})

test('adjusted p-values follow their tests about, and a smaller p-value never raises another', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 })
  check(
    fc.property(pValues, fc.nat(), (given, chosen) => {
      const adjusted = holmAdjusted(given)
      expect(holmAdjusted([...given].reverse())).toEqual([...adjusted].reverse())
      const place = chosen % given.length
      const lowered = holmAdjusted(given.map((p, index) => (index === place ? p / 2 : p)))
      for (const [index, p] of lowered.entries()) expect(p).toBeLessThanOrEqual((adjusted[index] ?? 0) + 1e-15)
    }),
  )
})

const waiting = fc.array(fc.record({ time: value, censored: fc.boolean() }), { minLength: 1, maxLength: 25 })

test('survival: order and names of clusters do not matter, a shift moves the median, and later events never lower the curve', () => {
  check(
    fc.property(waiting, shift, (given, by) => {
      const estimate = kaplanMeier(given)
      expect(kaplanMeier([...given].reverse())).toEqual(estimate)
      const moved = kaplanMeier(given.map((one) => ({ ...one, time: one.time + by })))
      if (estimate.median === null) expect(moved.median).toBeNull()
      else expect(moved.median).toBeCloseTo(estimate.median + by, 10)
      // An event that is turned into a censoring leaves more waiting.
      const censored = kaplanMeier(given.map((one, index) => (index === 0 ? { ...one, censored: true } : one)))
      expect(censored.median ?? Infinity).toBeGreaterThanOrEqual(estimate.median ?? Infinity)
      const named = (prefix: string) => given.map((one, index) => ({ ...one, cluster: `${prefix}${index % 3}` }))
      const bootstrap = () => ({ draws: 20, random: createRandom(3), level: 0.9 })
      expect(kaplanMeier(named('a'), { bootstrap: bootstrap() })).toEqual(kaplanMeier(named('z'), { bootstrap: bootstrap() }))
    }),
  )
})

const day = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10)
const dated = fc.array(fc.record({ day: fc.nat(900), accuracy: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100) }), {
  maxLength: 15,
})

test('lags: a shift of all dates moves nothing, and a follower with more scores is never later', () => {
  check(
    fc.property(dated, dated, fc.nat(900), dated, (leader, follower, by, more) => {
      const scores = (side: readonly { readonly day: number; readonly accuracy: number }[], late = 0) =>
        side.map((one) => ({ date: day(one.day + late), accuracy: one.accuracy }))
      const months = (lags: ReturnType<typeof matchedLags>) => lags.map((lag) => lag.months)
      const lags = matchedLags(scores(leader), scores(follower))
      expect(months(matchedLags(scores(leader, by), scores(follower, by)))).toEqual(months(lags))
      const byLevel = new Map(matchedLags(scores(leader), scores([...follower, ...more])).map((lag) => [lag.level, lag.months]))
      for (const { level, months: before } of lags) {
        if (byLevel.has(level)) expect(byLevel.get(level) ?? Infinity).toBeLessThanOrEqual(before ?? Infinity)
      }
    }),
  )
})

test('pooling: order does not matter, a shift moves the mean, a unit scales it, and a higher study never lowers it', () => {
  const study = fc.record({ estimate: value, variance: fc.integer({ min: 1, max: 90 }).map((tenths) => tenths / 10) })
  check(
    fc.property(fc.array(study, { minLength: 2, maxLength: 10 }), shift, fc.integer({ min: 2, max: 9 }), (studies, by, unit) => {
      const pooled = pooledEffect(studies)
      expect(pooledEffect([...studies].reverse()).estimate).toBeCloseTo(pooled.estimate, 8)
      const moved = pooledEffect(studies.map(({ estimate, variance }) => ({ estimate: estimate + by, variance })))
      expect(moved.estimate).toBeCloseTo(pooled.estimate + by, 7)
      expect(moved.tauSquared).toBeCloseTo(pooled.tauSquared, 6)
      const scaled = pooledEffect(studies.map(({ estimate, variance }) => ({ estimate: estimate * unit, variance: variance * unit ** 2 })))
      expect(scaled.estimate / unit).toBeCloseTo(pooled.estimate, 7)
      expect(scaled.standardError / unit).toBeCloseTo(pooled.standardError, 7)
      const raised = pooledEffect(studies.map(({ estimate, variance }) => ({ estimate: estimate + 1, variance })))
      expect(raised.estimate).toBeGreaterThan(pooled.estimate)
    }),
  )
})

test('lines: order does not matter, and what is added to every response is added to the constant', () => {
  const points = fc.uniqueArray(fc.tuple(fc.integer({ min: -20, max: 20 }), value), { selector: ([x]) => x, minLength: 3, maxLength: 12 })
  check(
    fc.property(points, shift, (given, by) => {
      const fit = (points: readonly (readonly [number, number])[]) =>
        weightedLeastSquares(points.map(([x, y]) => ({ predictors: [1, x], response: y })))
      const raised = given.map(([x, y]) => [x, y + by] as const)
      for (const line of [
        (points: readonly (readonly [number, number])[]) => [...fit(points).coefficients],
        (points: readonly (readonly [number, number])[]) => [theilSen(points).intercept, theilSen(points).slope],
      ]) {
        const [constant = 0, slope = 0] = line(given)
        const [otherConstant, otherSlope] = line([...given].reverse())
        expect(otherConstant).toBeCloseTo(constant, 8)
        expect(otherSlope).toBeCloseTo(slope, 8)
        const [raisedConstant, raisedSlope] = line(raised)
        expect(raisedConstant).toBeCloseTo(constant + by, 7)
        expect(raisedSlope).toBeCloseTo(slope, 7)
      }
    }),
  )
})

test('a wider margin never makes equivalence harder to show, and the sign of a difference does not matter', () => {
  const positive = fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10)
  check(
    fc.property(value, positive, positive, positive, (difference, error, margin, more) => {
      const narrow = equivalence(difference, error, margin, 0.9)
      expect(equivalence(difference, error, margin + more, 0.9).pValue).toBeLessThanOrEqual(narrow.pValue)
      expect(equivalence(-difference, error, margin, 0.9).pValue).toBeCloseTo(narrow.pValue, 12)
    }),
  )
})

test('the place of a change moves with observations like the first put before the series', () => {
  check(
    fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 14 }), (series) => {
      const change = binaryChangePoint(series)
      const exchanged = binaryChangePoint(series.map((one) => !one))
      expect(exchanged.changeAt).toBe(change.changeAt)
      expect(exchanged.before).toBeCloseTo(1 - change.before, 12)
      expect(exchanged.pValue).toBeCloseTo(change.pValue, 10)
    }),
  )
})

test('resamples of a mean move with the sample', () => {
  const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length
  check(
    fc.property(fc.array(value, { minLength: 3, maxLength: 10 }), shift, (sample, by) => {
      const moved = sample.map((one) => one + by)
      const clusters = (given: readonly number[]) =>
        clusterBootstrap(
          given.map((one) => [one]),
          mean,
          { draws: 5, random: createRandom(2) },
        )
      const blocks = (given: readonly number[]) => blockBootstrap(given, mean, { draws: 5, blockLength: 2, random: createRandom(2) })
      for (const resample of [clusters, blocks]) {
        for (const [index, one] of resample(sample).entries()) expect(resample(moved)[index]).toBeCloseTo(one + by, 9)
      }
    }),
    30,
  )
})

const games = fc.array(fc.record({ winsA: fc.integer({ min: 1, max: 30 }), ties: fc.nat(9), winsB: fc.integer({ min: 1, max: 30 }) }), {
  minLength: 6,
  maxLength: 6,
})
const boardOf = (records: readonly Omit<PairCounts, 'a' | 'b'>[], names = 'wxyz'): PairCounts[] =>
  ['01', '02', '03', '12', '13', '23'].map((pair, index) => {
    const [a, b] = [...pair].map((place) => names.charAt(Number(place)))
    return { winsA: 1, ties: 0, winsB: 1, ...records[index], a: a ?? '', b: b ?? '' }
  })

test('ratings: other names give the same numbers, an anchor only shifts them, and a further win raises the winner', () => {
  check(
    fc.property(games, (records) => {
      const fit = fitBradleyTerry({ counts: boardOf(records) })
      const ratingOf = (given: typeof fit, player: string) => given.ratings.find((row) => row.player === player)?.rating ?? Number.NaN
      const renamed = fitBradleyTerry({ counts: boardOf(records, 'ponm') })
      for (const [place, name] of [...'wxyz'].entries()) expect(ratingOf(renamed, 'ponm'.charAt(place))).toBeCloseTo(ratingOf(fit, name), 7)
      const anchored = fitBradleyTerry({ counts: boardOf(records) }, { anchor: { player: 'y', rating: 1200 } })
      expect(ratingOf(anchored, 'x') - ratingOf(anchored, 'z')).toBeCloseTo(ratingOf(fit, 'x') - ratingOf(fit, 'z'), 7)
      const [first = { winsA: 1, ties: 0, winsB: 1 }, ...rest] = records
      const won = fitBradleyTerry({ counts: boardOf([{ ...first, winsA: first.winsA + 1 }, ...rest]) })
      for (const other of 'xyz')
        expect(ratingOf(won, 'w') - ratingOf(won, other)).toBeGreaterThan(ratingOf(fit, 'w') - ratingOf(fit, other))
    }),
    40,
  )
})

test('index: anchors shifted and stretched carry every index with them, and a model better everywhere stands higher', () => {
  const share = fc.integer({ min: 5, max: 80 }).map((percent) => percent / 100)
  const row = fc.array(share, { minLength: 4, maxLength: 4 })
  check(
    fc.property(row, row, row, shift, (one, two, three, by) => {
      const tables = { low: [0.1, 0.2, 0.3, 0.15], high: [0.6, 0.7, 0.9, 0.8], one, two, three, better: one.map((score) => score + 0.1) }
      const scores = Object.entries(tables).flatMap(([model, row]) => row.map((score, place) => ({ model, benchmark: `b${place}`, score })))
      const fit = (from: number, to: number) =>
        fitCapabilityIndex(scores, {
          anchors: [
            { model: 'low', value: from },
            { model: 'high', value: to },
          ],
        })
      const models = fit(130, 150).models
      const indexOf = new Map(models.map(({ model, index }) => [model, index]))
      expect(indexOf.get('better')).toBeGreaterThan(indexOf.get('one') ?? Infinity)
      for (const { model, index } of fit(130 + by, 170 + by).models) {
        expect(index).toBeCloseTo(130 + by + 2 * ((indexOf.get(model) ?? Number.NaN) - 130), 6)
      }
    }),
    40,
  )
})
