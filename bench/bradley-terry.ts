import { type Battle, choleskyFactor, choleskyInverse, choleskySolve, createRandom, fitBradleyTerry } from '@openfrontier/core/statistics'
import type { Benchmark } from './lib/benchmark.ts'
import { inTurns, warm } from './lib/time.ts'

const players = 300

export const bradleyTerry: Benchmark = {
  name: 'bradley-terry',
  title: 'Bradley–Terry ratings',
  about:
    '300 models, ratings with sandwich covariance. The alternative is the same Newton method and the same definition of the covariance, going through all battles at each step.',
  async run() {
    const battles = simulateBattles(1_000_000)
    const few = battles.slice(0, 100_000)
    const ours = (given: readonly Battle[]) =>
      fitBradleyTerry({ battles: given }).ratings.map(({ player, rating, low, high }) => [player, rating, (high - low) / 2] as const)
    const apart = compare(new Map(ours(battles).map(([player, ...rest]) => [player, rest])), plainBradleyTerry(battles))
    const tenth = warm(() => ours(few), 15)
    const times = inTurns(
      () => ours(battles),
      () => plainBradleyTerry(battles),
      { rounds: 5, each: 4 },
    )
    return {
      rows: [
        {
          what: '1,000,000 raw battles',
          ours: times.ours,
          other: { ...times.other, label: 'battle by battle' },
          target: 150,
          tenth: { ...tenth, of: '100,000 battles' },
        },
      ],
      notes: [
        `Both give the same: ratings differ by at most ${apart.rating.toExponential(0)} points, half-widths by ${apart.halfWidth.toExponential(0)}.`,
      ],
    }
  },
}

/** Boards are uneven: popular models meet often, most models seldom. */
function simulateBattles(battleCount: number): Battle[] {
  const random = createRandom(1)
  const truth = Array.from({ length: players }, () => 0.6 * random.normal())
  const names = Array.from({ length: players }, (_, index) => `lab-${index % 40}/model-${index}`)
  const drawPlayer = () => Math.floor(players * random.uniform() ** 1.5)
  return Array.from({ length: battleCount }, () => {
    const a = drawPlayer()
    let b = drawPlayer()
    while (b === a) b = drawPlayer()
    const expected = 1 / (1 + Math.exp((truth[b] ?? 0) - (truth[a] ?? 0)))
    const tie = Math.min(expected, 1 - expected) / 2
    const draw = random.uniform()
    return { a: names[a] ?? '', b: names[b] ?? '', outcome: draw < tie ? 'tie' : draw < expected + tie / 2 ? 'a' : 'b' }
  })
}

function plainBradleyTerry(battles: readonly Battle[]): Map<string, [rating: number, halfWidth: number]> {
  const names = [...new Set(battles.flatMap(({ a, b }) => [a, b]))]
  const places = new Map(names.map((name, place) => [name, place]))
  const size = names.length
  const rows = battles.map(({ a, b, outcome }) => ({
    a: places.get(a) ?? 0,
    b: places.get(b) ?? 0,
    score: outcome === 'a' ? 1 : outcome === 'b' ? 0 : 0.5,
  }))
  const ratings = new Float64Array(size)
  const expectedOf = (row: { a: number; b: number }) => 1 / (1 + Math.exp((ratings[row.b] ?? 0) - (ratings[row.a] ?? 0)))
  const sumOuter = (amount: (row: (typeof rows)[number]) => number) => {
    const matrix = new Float64Array(size * size)
    const add = (cell: number, value: number) => {
      matrix[cell] = (matrix[cell] ?? 0) + value
    }
    for (const row of rows) {
      const value = amount(row)
      add(row.a * size + row.a, value)
      add(row.b * size + row.b, value)
      add(row.a * size + row.b, -value)
      add(row.b * size + row.a, -value)
    }
    return matrix
  }
  const hessian = () => sumOuter((row) => expectedOf(row) * (1 - expectedOf(row))).map((value) => value + 1)
  for (let largest = 1; largest > 1e-7; ) {
    const gradient = new Float64Array(size)
    for (const row of rows) {
      const surplus = row.score - expectedOf(row)
      gradient[row.a] = (gradient[row.a] ?? 0) + surplus
      gradient[row.b] = (gradient[row.b] ?? 0) - surplus
    }
    const step = choleskySolve(choleskyFactor(hessian(), size) ?? new Float64Array(), size, gradient)
    largest = Math.max(...step.map(Math.abs))
    for (const [place, value] of step.entries()) ratings[place] = (ratings[place] ?? 0) + value
  }
  const inverse = choleskyInverse(choleskyFactor(hessian(), size) ?? new Float64Array(), size)
  const spread = sumOuter((row) => (row.score - expectedOf(row)) ** 2)
  const covariance = multiply(multiply(inverse, spread, size), inverse, size)
  const points = 400 / Math.LN10
  return new Map(
    names.map((name, place) => [
      name,
      [1000 + points * (ratings[place] ?? 0), 1.6448536269514722 * points * Math.sqrt(covariance[place * size + place] ?? 0)],
    ]),
  )
}

function multiply(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < size; k++) {
      const factor = left[row * size + k] ?? 0
      for (let column = 0; column < size; column++) {
        product[row * size + column] = (product[row * size + column] ?? 0) + factor * (right[k * size + column] ?? 0)
      }
    }
  }
  return product
}

function compare(left: ReadonlyMap<string, readonly number[]>, right: ReadonlyMap<string, readonly number[]>) {
  const apart = (column: number) =>
    Math.max(...[...left].map(([player, row]) => Math.abs((row[column] ?? Number.NaN) - (right.get(player)?.[column] ?? Number.NaN))))
  return { rating: apart(0), halfWidth: apart(1) }
}
