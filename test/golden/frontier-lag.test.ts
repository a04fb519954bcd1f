import { createObservatory, type Estimate, parseIsoDate, type Series } from '@openfrontier/core'
import { describe, expect, test } from 'vitest'
import { observatory, snapshot } from './observatory.ts'

// Published values for the vintage of 2026-08-11, computed independently with Epoch AI's daily method.
const vintage = parseIsoDate('2026-08-11')
const asPrinted = { vintage, dates: 'as-printed', draws: 200 } as const

function lagOn(date: string, parameters: Readonly<Record<string, unknown>> = asPrinted): number {
  const result = observatory.asOf(date).metric('frontier-lag', parameters)
  if (result.kind !== 'estimate') throw new Error(JSON.stringify(result))
  return result.value
}

function summary(result: ReturnType<typeof observatory.metric<'frontier-lag'>>): NonNullable<Series['summary']> {
  if (result.kind !== 'series' || result.summary === undefined) throw new Error(JSON.stringify(result))
  return result.summary
}

describe('index lag, United States to China, dates as printed', () => {
  test('is 5.2 months on 2026-08-11, 12.4 on 2025-12-31 and 9.3 on 2025-09-30', () => {
    expect(lagOn('2026-08-11')).toBeCloseTo(5.2, 1)
    expect(lagOn('2025-12-31')).toBeCloseTo(12.4, 1)
    expect(lagOn('2025-09-30')).toBeCloseTo(9.3, 1)
  })

  test('has mean 8.5 from 2023-08-01, least 1.5 on 2025-01-20, most 18.2 on 2024-09-18', () => {
    const { mean, minimum, maximum } = summary(
      observatory.asOf('2026-08-11').metric('frontier-lag', { ...asPrinted, since: parseIsoDate('2023-08-01') }),
    )
    expect(mean.value).toBeCloseTo(8.5, 1)
    expect(minimum).toMatchObject({ value: expect.closeTo(1.5, 1), details: { firstOn: '2025-01-20' } })
    expect(maximum).toMatchObject({ value: expect.closeTo(18.2, 1), details: { firstOn: '2024-09-18' } })
  })
})

test('the 18.2 months of 2024-09-18 hang on 0.77 points, by which GPT-4 of March 2023 is above Qwen2-72B', () => {
  const scores = snapshot.indexScores.filter((score) => score.index === 'eci' && score.vintage === vintage)
  const of = (label: string) => scores.find((score) => score.label === label)?.value ?? Number.NaN
  expect(of('GPT-4 (Mar 2023)') - of('Qwen2-72B')).toBeCloseTo(0.77, 2)
})

describe('the same with the release date of o3 alone', () => {
  const moved = createObservatory({
    ...snapshot,
    indexScores: snapshot.indexScores.map((score) =>
      score.label === 'o3' && score.vintage === vintage
        ? { ...score, releasedAsPrinted: '2025-04-16' as typeof score.releasedAsPrinted }
        : score,
    ),
  })

  test('has mean 7.8, 5.5 on 2025-09-30 and 8.5 on 2025-12-31', () => {
    const { mean } = summary(moved.asOf('2026-08-11').metric('frontier-lag', { ...asPrinted, since: parseIsoDate('2023-08-01') }))
    expect(mean.value).toBeCloseTo(7.8, 1)
    const on = (date: string) => moved.asOf(date).metric('frontier-lag', asPrinted)
    expect(on('2025-09-30')).toMatchObject({ value: expect.closeTo(5.5, 1) })
    expect(on('2025-12-31')).toMatchObject({ value: expect.closeTo(8.5, 1) })
  })

  test('fell from 10.7 over 6.6 to 6.3 months: first, middle and last twelve of August 2023 to July 2026', () => {
    // The published means are those of joint refits; the plug-in values lie within a tenth of them.
    const trend = (against: 'first' | 'middle') =>
      moved.asOf('2026-07-31').metric('convergence-trend', { ...asPrinted, measure: 'lag', against, draws: 500 })
    expect(trend('first')).toMatchObject({ answer: 'narrowing' })
    for (const [against, name, published] of [
      ['first', 'meanOfFirst', 10.7],
      ['first', 'meanOfLast', 6.3],
      ['middle', 'meanOfMiddle', 6.6],
    ] as const) {
      const result = trend(against)
      expect(result.kind === 'estimate' && Math.abs(Number(result.details?.[name]) - published), name).toBeLessThanOrEqual(0.1)
    }
    const [first, middle] = [trend('first'), trend('middle')]
    expect(first.kind === 'estimate' && Math.abs(first.value - -4.4)).toBeLessThanOrEqual(0.1)
    expect(middle.kind === 'estimate' && Math.abs(middle.value - -0.3)).toBeLessThanOrEqual(0.1)
    expect(middle).not.toMatchObject({ answer: 'narrowing' })
  })

  test('with intervals from joint refits near the published ones: −4.4 [−8.1, −1.2] and −0.3 [−5.8, 1.9]', () => {
    for (const [against, low, high] of [
      ['first', -8.1, -1.2],
      ['middle', -5.8, 1.9],
    ] as const) {
      const { interval } = moved
        .asOf('2026-07-31')
        .metric('convergence-trend', { vintage, dates: 'as-printed', measure: 'lag', against }) as Estimate
      if (!('low' in interval)) throw new Error(interval.missing)
      // The lag takes few distinct values, so that its quantiles differ by most of a month between sets of draws.
      expect(Math.abs(interval.low - low), `${against} low`).toBeLessThanOrEqual(0.9)
      expect(Math.abs(interval.high - high), `${against} high`).toBeLessThanOrEqual(0.9)
    }
  })
})

describe('as it was known then', () => {
  test('the vintage of 2025-12-19 gives 8.1 months on its own date', () => {
    expect(lagOn('2025-12-19', { dates: 'as-printed', draws: 200 })).toBeCloseTo(8.1, 1)
  })

  test('and a mean of 8.15', () => {
    const { mean } = summary(
      observatory.asOf('2025-12-19').metric('frontier-lag', { dates: 'as-printed', draws: 200, since: parseIsoDate('2023-08-01') }),
    )
    expect(mean.value).toBeCloseTo(8.15, 1)
  })
})

describe('under dates of release', () => {
  test('is 5.2 months on 2026-08-11 too, with an interval from joint refits', () => {
    const result = observatory.asOf('2026-08-11').metric('frontier-lag')
    expect(result).toMatchObject({ kind: 'estimate', value: expect.closeTo(5.2, 1), metric: 'frontier-lag@1', unit: 'months' })
    expect(result.kind === 'estimate' && 'low' in result.interval && result.interval.method).toMatch(/^joint/)
  })

  test('a vintage whose scores are not known has an interval from published ones, and says that it is marginal', () => {
    const result = observatory.asOf('2025-12-19').metric('frontier-lag', { draws: 200 })
    expect(result.kind === 'estimate' && 'low' in result.interval && result.interval.method).toMatch(/^marginal/)
  })
})
