import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DatedAccuracy, matchedLags } from './matched-lags.ts'

const score = (date: string, accuracy: number): DatedAccuracy => ({ date, accuracy })

test('pairs each record of the leader with the first follower that reached it; a year is twelve months', () => {
  const leader = [score('2023-01-01', 0.5), score('2024-01-01', 0.8), score('2024-06-01', 0.9)]
  const follower = [score('2024-01-01', 0.6), score('2024-12-31', 0.85)]
  const lags = matchedLags(leader, follower)
  expect(lags.map(({ leaderDate, followerDate, months }) => [leaderDate, followerDate, months])).toEqual([
    ['2023-01-01', '2024-01-01', 12],
    ['2024-01-01', '2024-12-31', 12],
    ['2024-06-01', null, null],
  ])
  expect(lags[0]?.level).toBeCloseTo(Math.log(2), 12)
})

test('counts only records: a later, lower score of the leader asks nothing, and of one day the best stands', () => {
  const leader = [score('2024-01-01', 0.5), score('2024-01-01', 0.7), score('2024-03-01', 0.6)]
  expect(matchedLags(leader, [score('2024-02-01', 0.7)])).toEqual([
    { level: -Math.log1p(-0.7), leaderDate: '2024-01-01', followerDate: '2024-02-01', months: (31 / 365) * 12 },
  ])
})

test('the tolerance forgives the follower and skips records hardly above the last matched one', () => {
  // s of 0.8 is 1.6094; 0.797 lies 0.0149 below it, 0.803 lies 0.0151 above.
  const leader = [score('2024-01-01', 0.8), score('2024-02-01', 0.803)]
  const follower = [score('2024-05-01', 0.797)]
  expect(matchedLags(leader, follower)).toHaveLength(1)
  expect(matchedLags(leader, follower)[0]?.followerDate).toBe('2024-05-01')
  expect(matchedLags(leader, follower, { tolerance: 0 }).map(({ followerDate }) => followerDate)).toEqual([null, null])
  // Unmatched records are not a match: each stands for itself.
  expect(matchedLags(leader, [])).toHaveLength(2)
})

test('a follower that was there first has a negative lag', () => {
  expect(matchedLags([score('2024-12-31', 0.5)], [score('2024-01-01', 0.6)])[0]?.months).toBe(-12)
})

test('takes accuracies above 0.999 as 0.999', () => {
  const [lag] = matchedLags([score('2024-01-01', 1)], [score('2024-02-01', 0.9991)])
  expect(lag?.level).toBeCloseTo(-Math.log(0.001), 9)
  expect(lag?.followerDate).toBe('2024-02-01')
})

const day = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10)
const side = fc.array(
  fc.tuple(fc.nat(900), fc.double({ min: 0, max: 1, noNaN: true })).map(([number, accuracy]) => score(day(number), accuracy)),
  { maxLength: 20 },
)

test('a side lags itself by nothing', () => {
  fc.assert(
    fc.property(side, (scores) => {
      for (const { months } of matchedLags(scores, scores, { tolerance: 0.02 })) expect(months).toBeLessThanOrEqual(0)
      for (const { months } of matchedLags(scores, scores, { tolerance: 1e-12 })) expect(months).toBe(0)
    }),
    { seed: 17 },
  )
})

test('a follower that is t days late everywhere lags by t days, and the order of the input does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 20 }),
      fc.nat(400),
      (scores, late) => {
        const leader = scores.map(([number, percent]) => score(day(number), percent / 100))
        const follower = scores.map(([number, percent]) => score(day(number + late), percent / 100)).reverse()
        // Whole percents lie 0.01 or more apart on the scale, so that each record has its own match.
        const lags = matchedLags(leader, follower, { tolerance: 0.005 })
        expect(lags.length).toBeGreaterThan(0)
        for (const { months } of lags) expect(months).toBeCloseTo((late / 365) * 12, 12)
      },
    ),
    { seed: 18 },
  )
})

test('scores corrected for guessing are matched as those that are not: (x − c)/(1 − c) only shifts the scale', () => {
  const dated = fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 60, max: 99 })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(dated, dated, fc.constantFrom(0.05, 1 / 6, 0.25, 1 / 3, 0.5), (leader, follower, guessed) => {
      const printed = (scores: readonly (readonly [number, number])[]) =>
        scores.map(([number, percent]) => score(day(number), percent / 100))
      const corrected = (scores: readonly (readonly [number, number])[]) =>
        printed(scores).map(({ date, accuracy }) => ({ date, accuracy: (accuracy - guessed) / (1 - guessed) }))
      const months = (lags: readonly { readonly months: number | null }[]) => lags.map((lag) => lag.months)
      expect(months(matchedLags(corrected(leader), corrected(follower)))).toEqual(months(matchedLags(printed(leader), printed(follower))))
    }),
    { seed: 19 },
  )
})

test('refuses percentages and dates that are none', () => {
  expect(() => matchedLags([score('2024-01-01', 85)], [])).toThrow(RangeError)
  expect(() => matchedLags([score('2024-13-01', 0.5)], [])).toThrow(RangeError)
})
