import { describe, expect, test } from 'vitest'
import type { MetricResult } from '../metrics/result.ts'
import { createRandom } from '../statistics/random.ts'
import { meetsAbove } from './meets.ts'
import { applyRule, defaultVerdictRule, type VerdictWord, verdictWords } from './verdict.ts'

// A claim "the value is above 0": a primary specification and seven alternates. Each estimates the same truth with an error of its own
// and one that all share (they rest on mostly the same data), and gives the 90 % interval that its whole error deserves.
const specifications = 8
const shared = 0.8
const runs = 4000
/** Two standard errors of a share of 5 % over the runs. */
const chance = 2 * Math.sqrt((0.05 * 0.95) / runs)
const z90 = 1.6448536269514722

function estimate(value: number): MetricResult {
  const interval = { low: value - z90, high: value + z90, level: 0.9, method: 'test' }
  return { kind: 'estimate', interval } as unknown as MetricResult
}

/** Shares of the verdicts where the truth lies so many standard errors above the threshold. */
function shares(truth: number, correlation = shared): Readonly<Record<VerdictWord, number>> {
  const random = createRandom(7)
  const meets = meetsAbove(0)
  const counts = Object.fromEntries(verdictWords.map((word) => [word, 0])) as Record<VerdictWord, number>
  for (let run = 0; run < runs; run++) {
    const common = random.normal()
    const answers = Array.from({ length: specifications }, () =>
      meets(estimate(truth + Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * random.normal())),
    )
    const count = (answer: string) => answers.filter((each) => each === answer).length
    const verdict = applyRule(
      answers[0] ?? 'indeterminate',
      { yes: count('yes'), no: count('no'), indeterminate: count('indeterminate') },
      1,
      0.5,
      defaultVerdictRule,
    )
    counts[verdict] += 1
  }
  return Object.fromEntries(verdictWords.map((word) => [word, counts[word] / runs])) as Record<VerdictWord, number>
}

describe('the rule under simulation, shares of each verdict', () => {
  test('a truth well above the threshold is supported, hardly ever contradicted', () => {
    const found = shares(4)
    expect(found.supported).toBeGreaterThan(0.95)
    expect(found.contradicted).toBe(0)
    expect(Object.values(found).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  test('on the threshold either firm verdict is given in no more runs than one end of a 90 % interval allows, 5 % but for chance', () => {
    for (const correlation of [0, 0.5, 0.8, 1]) {
      const found = shares(0, correlation)
      expect(found.supported).toBeLessThan(0.05 + chance)
      expect(found.contradicted).toBeLessThan(0.05 + chance)
      expect(found.undetermined).toBeGreaterThan(0.5)
    }
    expect(shares(0).supported).toBeLessThan(0.05)
    expect(shares(0).contradicted).toBeLessThan(0.05)
  })

  test('a truth well below the threshold is contradicted, hardly ever supported', () => {
    const found = shares(-4)
    expect(found.contradicted).toBeGreaterThan(0.95)
    expect(found.supported).toBe(0)
  })

  test('a firm verdict is wrong in under 5 % of runs, wherever the truth lies', () => {
    for (const truth of [0.01, 0.25, 0.5, 1, 1.5, 2, 3]) {
      expect(shares(truth).contradicted).toBeLessThan(0.05)
      expect(shares(-truth).supported).toBeLessThan(0.05)
    }
  })

  test('the shares are these, in percent, where the truth lies so many standard errors above the threshold', () => {
    const table = [-4, -2, -1, 0, 1, 2, 4].map((truth) => {
      const found = shares(truth)
      const percent = (word: VerdictWord) => (100 * found[word]).toFixed(1).padStart(6)
      const words = ['supported', 'partly', 'contradicted', 'undetermined'] as const
      return `${String(truth).padStart(2)}: ${words.map((word) => `${word} ${percent(word)}`).join(', ')}`
    })
    expect(table).toMatchInlineSnapshot(`
      [
        "-4: supported    0.0, partly    0.0, contradicted   98.6, undetermined    1.4",
        "-2: supported    0.0, partly    0.0, contradicted   53.6, undetermined   46.4",
        "-1: supported    0.1, partly    0.0, contradicted   16.0, undetermined   83.9",
        " 0: supported    2.1, partly    0.0, contradicted    2.1, undetermined   95.8",
        " 1: supported   15.7, partly    0.0, contradicted    0.0, undetermined   84.3",
        " 2: supported   52.2, partly    0.0, contradicted    0.0, undetermined   47.8",
        " 4: supported   98.6, partly    0.0, contradicted    0.0, undetermined    1.5",
      ]
    `)
  })

  test('the nearer the truth to the threshold, the more runs are left undetermined', () => {
    const open = [0, 1, 2, 3, 4].map((truth) => shares(truth).undetermined)
    expect([...open].sort((x, y) => y - x)).toEqual(open)
  })
})
