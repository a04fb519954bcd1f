import { describe, expect, it } from 'vitest'
import { indexScore, lab, model, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'

const vintage = '2026-07-01'

/** Twelve models a side by four labs: 6 points a tenfold of compute, 12 a year, and b better by 3 at equal compute and date. */
function factsWith(confidence: (side: 'us' | 'cn', place: number) => string | undefined) {
  const rows = (['us', 'cn'] as const).flatMap((side) =>
    Array.from({ length: 12 }, (_, place) => {
      const [months, tenfold] = [place, (place * 7) % 5]
      const id = `${side}-${place % 4}/m${place}`
      const day = new Date(Date.UTC(2024, months, 1)).toISOString().slice(0, 10)
      const years = (Date.parse(day) - Date.UTC(2024, 0, 1)) / 86_400_000 / 365.25
      const word = confidence(side, place)
      return {
        score: indexScore(id, [`${side}-${place % 4}`], vintage, 130 + 6 * tenfold + 12 * years + (side === 'cn' ? 3 : 0), day),
        model: model(id, [`${side}-${place % 4}`], {
          ...(word && { trainingCompute: { flop: 10 ** (23 + tenfold), confidence: word, source: 'fixture' } }),
        }),
      }
    }),
  )
  const labs = ['US', 'CN'].flatMap((country) => [0, 1, 2, 3].map((place) => lab(`${country.toLowerCase()}-${place}`, country)))
  return indexFacts(snapshot({ labs, models: rows.map((row) => row.model), indexScores: rows.map(({ score }) => score) }))
}

describe('capability at equal training compute', () => {
  it('finds the difference that the models were made with', () => {
    const result = computeMetric(
      factsWith(() => 'Confident'),
      'compute-efficiency',
    )
    if (result.kind !== 'estimate' || !('low' in result.interval)) throw new Error(JSON.stringify(result))
    expect(result.value).toBeCloseTo(-3, 8)
    expect(result.details?.perTenfoldCompute).toBeCloseTo(6, 8)
    expect(result.details?.perYear).toBeCloseTo(12, 8)
    expect(result).toMatchObject({ n: 24, unit: 'index points', details: { labsOfA: 4, coverageOfA: 1 } })
    expect(result.interval.low).toBeCloseTo(-3, 6)
  })

  it('gives no figure where fewer than 30 % of a side have one', () => {
    const facts = factsWith((side, place) => (side === 'cn' || place === 11 ? 'Likely' : undefined))
    expect(computeMetric(facts, 'compute-efficiency')).toMatchObject({ kind: 'undetermined', reason: 'coverage-too-low' })
  })

  it('leaves speculative figures out unless asked for', () => {
    const facts = factsWith(() => 'Speculative')
    expect(computeMetric(facts, 'compute-efficiency')).toMatchObject({ reason: 'coverage-too-low' })
    expect(computeMetric(facts, 'compute-efficiency', { confidence: 'speculative' })).toMatchObject({ kind: 'estimate', n: 24 })
  })

  it('has no interval where a side has too few labs', () => {
    const facts = factsWith((side, place) => (side === 'cn' || place % 4 < 2 ? 'Likely' : undefined))
    expect(computeMetric(facts, 'compute-efficiency')).toMatchObject({ kind: 'estimate', interval: { missing: 'unknown' } })
  })
})
