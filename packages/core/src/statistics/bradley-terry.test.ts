import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnboundedRatingsError } from './bradley-terry/identification.ts'
import type { Battle, PairCounts } from './bradley-terry/records.ts'
import { type BradleyTerryFit, fitBradleyTerry } from './bradley-terry.ts'
import { normalHalfWidth } from './normal.ts'
import { createRandom, type Random } from './random.ts'

// The worked example of the encyclopedia article "Bradley–Terry model": 22 games of four players, winner, loser, games.
const textbookGames = [
  ['A', 'B', 2],
  ['B', 'A', 3],
  ['A', 'D', 1],
  ['D', 'A', 4],
  ['B', 'C', 5],
  ['C', 'B', 3],
  ['C', 'D', 1],
  ['D', 'C', 3],
] as const
const textbookCounts: PairCounts[] = textbookGames.map(([a, b, winsA]) => ({ a, b, winsA, ties: 0, winsB: 0 }))
const textbookBattles: Battle[] = textbookGames.flatMap(([a, b, games]) =>
  Array.from({ length: games }, () => ({ a, b, outcome: 'a' }) as const),
)

const strength = (rating: number) => 10 ** ((rating - 1000) / 400)
const ratingOf = (fit: BradleyTerryFit, player: string) => {
  const found = fit.ratings.find((row) => row.player === player)
  if (found === undefined) throw new Error(`${player} is missing`)
  return found
}
const place = (fit: BradleyTerryFit, player: string) => fit.ratings.indexOf(ratingOf(fit, player))
const covarianceOf = (fit: BradleyTerryFit, x: string, y: string) => fit.covariance[place(fit, x)]?.[place(fit, y)] ?? Number.NaN

test('gives the strengths of the textbook example of 22 games: 0.640, 1.043, 0.660, 2.270 with geometric mean 1', () => {
  const fit = fitBradleyTerry({ counts: textbookCounts })
  for (const [player, published] of [
    ['A', 0.64],
    ['B', 1.043],
    ['C', 0.66],
    ['D', 2.27],
  ] as const) {
    expect(Math.abs(strength(ratingOf(fit, player).rating) / published - 1)).toBeLessThan(0.001)
  }
  expect(fit.ratings.map((row) => row.player)).toEqual(['D', 'B', 'C', 'A'])
  expect(fit.battles).toBe(22)
})

test('two players: the difference is the log of the ratio of scores, and its variance that of a proportion', () => {
  // 60 wins, 30 losses, 10 ties: score 65 of 100. Closed form: Δ = (400/ln 10) ln(65/35); V = Σ(y − p)²/(n p (1 − p))².
  const fit = fitBradleyTerry({ counts: [{ a: 'x', b: 'y', winsA: 60, ties: 10, winsB: 30 }] }, { ridge: 0 })
  const points = 400 / Math.LN10
  expect(ratingOf(fit, 'x').rating - ratingOf(fit, 'y').rating).toBeCloseTo(points * Math.log(65 / 35), 8)
  expect(ratingOf(fit, 'x').rating + ratingOf(fit, 'y').rating).toBeCloseTo(2000, 8)
  const spread = 60 * 0.35 ** 2 + 10 * 0.15 ** 2 + 30 * 0.65 ** 2
  const variance = covarianceOf(fit, 'x', 'x') + covarianceOf(fit, 'y', 'y') - 2 * covarianceOf(fit, 'x', 'y')
  expect(variance / ((points ** 2 * spread) / (100 * 0.65 * 0.35) ** 2)).toBeCloseTo(1, 8)
  expect(fit.loss).toBeCloseTo(-(0.65 * Math.log(0.65) + 0.35 * Math.log(0.35)), 10)
})

test('reweighted: V from the definition written out with dense matrices', () => {
  // NumPy on the definition: w = 1/max(pair count, 50) = 1/50 here, H = Σ w p(1−p) vvᵀ + 1e-5 I, G = Σ((y−p) w)²/count vvᵀ.
  const fit = fitBradleyTerry({ counts: textbookCounts }, { reweightPairs: true })
  const alike = fitBradleyTerry({ counts: textbookCounts })
  // All four pairs have under 50 games, so that all weights are equal and the ratings do not move; the ridge weighs 50 times as much.
  for (const { player, rating } of alike.ratings) expect(ratingOf(fit, player).rating).toBeCloseTo(rating, 8)
  for (const [row, published] of expectedCovariance.entries()) {
    for (const [column, value] of published.entries()) {
      expect(covarianceOf(fit, 'ABCD'.charAt(row), 'ABCD'.charAt(column)) / value).toBeCloseTo(1, 6)
    }
  }
})

const expectedCovariance = [
  [8938.2128685, -2236.6822078, -5025.1831474, -1676.3475199],
  [-2236.682209, 7085.5933681, 914.0470982, -5762.9582688],
  [-5025.1831467, 914.0471001, 8414.9485108, -4303.8124681],
  [-1676.3475222, -5762.95827, -4303.8124712, 11743.1182472],
]

test('counts, battles in any order and either seat give the same', () => {
  const ways = [
    fitBradleyTerry({ battles: textbookBattles }),
    fitBradleyTerry({ battles: textbookBattles.map(({ a, b }) => ({ a: b, b: a, outcome: 'b' as const })).reverse() }),
    fitBradleyTerry({ battles: textbookBattles.map((battle) => ({ ...battle, weight: 1 })) }),
    fitBradleyTerry(
      { battles: textbookBattles.map((battle) => ({ ...battle, style: [0.5 - (battle.a < battle.b ? 0 : 1)] })) },
      { stylePenalty: 1e9 },
    ),
  ]
  const counted = fitBradleyTerry({ counts: textbookCounts })
  for (const way of ways) {
    for (const { player, rating, low, high } of counted.ratings) {
      expect(ratingOf(way, player).rating).toBeCloseTo(rating, 5)
      expect(ratingOf(way, player).low).toBeCloseTo(low, 4)
      expect(ratingOf(way, player).high).toBeCloseTo(high, 4)
    }
  }
})

test('counts and battles agree on a board of 150 players too', () => {
  const random = createRandom(61)
  const counts = Array.from({ length: 150 }, (_, index) => [1, 7, 31].map((ahead) => [index, (index + ahead) % 150] as const))
    .flat()
    .map(([a, b]) => ({ a: `p${a}`, b: `p${b}`, winsA: 1 + random.integer(9), ties: random.integer(3), winsB: 1 + random.integer(9) }))
  const battles: Battle[] = counts.flatMap(({ a, b, winsA, ties, winsB }) => [
    ...new Array<Battle>(winsA).fill({ a, b, outcome: 'a' }),
    ...new Array<Battle>(ties).fill({ a, b, outcome: 'tie' }),
    ...new Array<Battle>(winsB).fill({ a, b, outcome: 'b' }),
  ])
  const counted = fitBradleyTerry({ counts }, { reweightPairs: true })
  for (const fit of [battles, battles.map((battle) => ({ ...battle, weight: 1 }))].map((rows) =>
    fitBradleyTerry({ battles: rows }, { reweightPairs: true }),
  )) {
    expect(fit.battles).toBe(counted.battles)
    for (const { player, rating, low } of counted.ratings) {
      expect(ratingOf(fit, player).rating).toBeCloseTo(rating, 6)
      expect(ratingOf(fit, player).low).toBeCloseTo(low, 4)
    }
  }
})

test('an anchor shifts all ratings, leaves every difference and its variance, and has no interval', () => {
  const free = fitBradleyTerry({ counts: textbookCounts })
  const fixed = fitBradleyTerry({ counts: textbookCounts }, { anchor: { player: 'B', rating: 1200 } })
  expect(ratingOf(fixed, 'B')).toEqual({ player: 'B', rating: 1200, low: 1200, high: 1200 })
  const difference = (fit: BradleyTerryFit) => [
    ratingOf(fit, 'D').rating - ratingOf(fit, 'A').rating,
    covarianceOf(fit, 'D', 'D') + covarianceOf(fit, 'A', 'A') - 2 * covarianceOf(fit, 'D', 'A'),
  ]
  const [points, variance] = difference(free)
  expect(difference(fixed)[0]).toBeCloseTo(points ?? 0, 8)
  expect(difference(fixed)[1]).toBeCloseTo(variance ?? 0, 6)
})

test('pair weights make a pair of 5,000 battles count no more than one of 50', () => {
  const triangle = (games: number) => [
    { a: 'x', b: 'y', winsA: games * 0.6, ties: 0, winsB: games * 0.4 },
    { a: 'y', b: 'z', winsA: 30, ties: 0, winsB: 20 },
    { a: 'z', b: 'x', winsA: 30, ties: 0, winsB: 20 },
  ]
  // x beats y beats z beats x, each at 60 %: equal weights leave all three equal.
  for (const { rating } of fitBradleyTerry({ counts: triangle(5000) }, { reweightPairs: true }).ratings) expect(rating).toBeCloseTo(1000, 8)
  expect(ratingOf(fitBradleyTerry({ counts: triangle(5000) }), 'x').rating).toBeGreaterThan(1020)
})

test('a battle of weight 2 moves ratings as two battles do, but tells no more than one', () => {
  const doubled = fitBradleyTerry({ battles: textbookBattles.map((battle) => ({ ...battle, weight: 2 })) }, { ridge: 0 })
  const once = fitBradleyTerry({ battles: textbookBattles }, { ridge: 0 })
  const twice = fitBradleyTerry({ battles: [...textbookBattles, ...textbookBattles] }, { ridge: 0 })
  const uneven = fitBradleyTerry({ battles: textbookBattles.map((battle) => ({ ...battle, weight: battle.a === 'D' ? 2 : 1 })) })
  const repeated = fitBradleyTerry({ battles: [...textbookBattles, ...textbookBattles.filter(({ a }) => a === 'D')] })
  for (const player of 'ABCD') {
    expect(ratingOf(doubled, player).rating).toBeCloseTo(ratingOf(twice, player).rating, 6)
    expect(ratingOf(uneven, player).rating).toBeCloseTo(ratingOf(repeated, player).rating, 6)
    expect(covarianceOf(doubled, player, player) / covarianceOf(once, player, player)).toBeCloseTo(1, 8)
    expect(covarianceOf(doubled, player, player) / covarianceOf(twice, player, player)).toBeCloseTo(2, 8)
  }
})

test('finds a style coefficient and takes it out of the ratings', () => {
  // x writes longer answers (+1 against y), and raters like length by 50 points; x and y are equal otherwise.
  const random = createRandom(11)
  const battles: Battle[] = Array.from({ length: 20_000 }, () => {
    const length = 1 + random.normal()
    const wins = random.uniform() < 1 / (1 + 10 ** (-(50 * length) / 400))
    return { a: 'x', b: 'y', outcome: wins ? 'a' : 'b', style: [length] }
  })
  const fit = fitBradleyTerry({ battles })
  const plain = fitBradleyTerry({ battles: battles.map(({ a, b, outcome }) => ({ a, b, outcome })) })
  const [length] = fit.style
  if (length === undefined) throw new Error('no coefficient')
  expect(length.low).toBeLessThan(50)
  expect(length.high).toBeGreaterThan(50)
  expect(length.high - length.low).toBeLessThan(12)
  expect(Math.abs(ratingOf(fit, 'x').rating - 1000)).toBeLessThan(5)
  expect(ratingOf(plain, 'x').rating).toBeGreaterThan(1020)
})

test('names the players that have no finite rating', () => {
  const counts = [...textbookCounts, { a: 'E', b: 'A', winsA: 3, ties: 0, winsB: 0 }, { a: 'F', b: 'G', winsA: 1, ties: 0, winsB: 1 }]
  expect(() => fitBradleyTerry({ counts })).toThrow(UnboundedRatingsError)
  expect(() => fitBradleyTerry({ counts })).toThrow('E, F, G')
  // One tie is enough to bound E.
  expect(fitBradleyTerry({ counts: [...textbookCounts, { a: 'E', b: 'A', winsA: 3, ties: 1, winsB: 0 }] }).ratings[0]?.player).toBe('E')
})

test('refuses impossible records', () => {
  const battle = { a: 'x', b: 'y', outcome: 'a' } as const
  expect(() => fitBradleyTerry({ battles: [] })).toThrow(RangeError)
  expect(() => fitBradleyTerry({ battles: [{ ...battle, b: 'x' }] })).toThrow('itself')
  expect(() => fitBradleyTerry({ battles: [{ ...battle, weight: 0 }] })).toThrow('weight')
  expect(() => fitBradleyTerry({ battles: [{ ...battle, outcome: 'draw' as 'tie' }] })).toThrow('draw')
  expect(() => fitBradleyTerry({ battles: [battle, { ...battle, style: [1] }] })).toThrow('style')
  expect(() => fitBradleyTerry({ counts: [{ a: 'x', b: 'y', winsA: -1, ties: 0, winsB: 2 }] })).toThrow('count')
  expect(() => fitBradleyTerry({ counts: textbookCounts }, { anchor: { player: 'Z', rating: 0 } })).toThrow('Z')
})

test('at the maximum every player scores what was expected', () => {
  const record = fc.record({ winsA: fc.integer({ min: 1, max: 40 }), ties: fc.nat(20), winsB: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(fc.array(record, { minLength: 10, maxLength: 10 }), (records) => {
      const counts = allPairs(5).map(([a, b], index) => ({ a, b, ...(records[index] ?? { winsA: 1, ties: 0, winsB: 1 }) }))
      const fit = fitBradleyTerry({ counts })
      const surplus = new Map<string, number>()
      for (const { a, b, winsA, ties, winsB } of counts) {
        const expected = (winsA + ties + winsB) / (1 + 10 ** ((ratingOf(fit, b).rating - ratingOf(fit, a).rating) / 400))
        surplus.set(a, (surplus.get(a) ?? 0) + winsA + ties / 2 - expected)
        surplus.set(b, (surplus.get(b) ?? 0) - (winsA + ties / 2 - expected))
      }
      for (const value of surplus.values()) expect(value).toBeCloseTo(0, 6)
    }),
    { seed: 2, numRuns: 50 },
  )
})

test('intervals of 90 % cover 87–93 % of 2,000 simulated boards, for a rating and for a difference, reweighted or not', () => {
  const random = createRandom(23)
  const truth = [1120, 1060, 1000, 940, 880]
  const boards = 2000
  const covered = { rating: 0, difference: 0, reweightedRating: 0, reweightedDifference: 0 }
  const halfWidth = normalHalfWidth(0.9)
  for (let board = 0; board < boards; board++) {
    const counts = simulatedBoard(truth, random)
    for (const reweightPairs of [false, true]) {
      const fit = fitBradleyTerry({ counts }, { reweightPairs })
      const first = ratingOf(fit, 'p0')
      const error = Math.sqrt(covarianceOf(fit, 'p0', 'p0') + covarianceOf(fit, 'p3', 'p3') - 2 * covarianceOf(fit, 'p0', 'p3'))
      const miss = first.rating - ratingOf(fit, 'p3').rating - 180
      if (first.low <= 1120 && 1120 <= first.high) covered[reweightPairs ? 'reweightedRating' : 'rating']++
      if (Math.abs(miss) <= halfWidth * error) covered[reweightPairs ? 'reweightedDifference' : 'difference']++
    }
  }
  for (const count of Object.values(covered)) {
    expect(count / boards).toBeGreaterThan(0.87)
    expect(count / boards).toBeLessThan(0.93)
  }
})

function allPairs(players: number): [string, string][] {
  return Array.from({ length: players }, (_, a) =>
    Array.from({ length: players - a - 1 }, (_, k) => [`p${a}`, `p${a + k + 1}`] as [string, string]),
  ).flat()
}

/** Pairs of 40 to 130 battles. A tie has the chance ½ min(p, 1 − p), so that the expected score stays p. */
function simulatedBoard(truth: readonly number[], random: Random): PairCounts[] {
  return allPairs(truth.length).map(([a, b], pair) => {
    const gap = (truth[Number(a.slice(1))] ?? 0) - (truth[Number(b.slice(1))] ?? 0)
    const score = 1 / (1 + 10 ** (-gap / 400))
    const tie = Math.min(score, 1 - score) / 2
    const counts = { a, b, winsA: 0, ties: 0, winsB: 0 }
    for (let battle = 0; battle < 40 + 10 * pair; battle++) {
      const draw = random.uniform()
      if (draw < tie) counts.ties++
      else if (draw < tie + score - tie / 2) counts.winsA++
      else counts.winsB++
    }
    return counts
  })
}
