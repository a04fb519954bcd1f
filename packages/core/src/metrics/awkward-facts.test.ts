import { describe, expect, test } from 'vitest'
import { endpointSchema } from '../entities/provider.ts'
import { pulls } from '../fixtures/adoption.ts'
import { endpoint, period, provider } from '../fixtures/endpoints.ts'
import { indexScore, lab, listing, model, rating, snapshot, weights } from '../fixtures/snapshot.ts'
import { indexFacts } from '../observatory/facts.ts'
import type { SnapshotRecords } from '../observatory/snapshot.ts'
import { computeMetric, metricIds, metrics } from './registry.ts'
import { type MetricResult, metricResultSchema } from './result.ts'

// Every metric over facts that break formulas: the result has the published shape, in which no number is NaN or infinite, or says why not.
const parts = [
  'ratings',
  'ratings-by-category',
  'adoption',
  'endpoints',
  'benchmark-results',
  'evaluations',
  'repositories',
  'risk',
  'openness',
]
const labs = [lab('west', 'US'), lab('east', 'CN')]
const today = '2026-08-19'

/** Models of both sides with scores, ratings, listings, prices and pulls; `value` gives the score of each. */
function factsOf(
  makers: readonly string[],
  value: (place: number) => number,
  change: (records: Partial<SnapshotRecords>) => Partial<SnapshotRecords> = (x) => x,
) {
  const ids = makers.map((maker, place) => `${maker}/m${place}`)
  const makerOf = (id: string) => id.split('/')[0] ?? id
  const released = (place: number) => `${2023 + Math.floor(place / 2)}-0${1 + place}-15`
  const records: Partial<SnapshotRecords> = {
    labs,
    models: ids.map((id) => model(id, [makerOf(id)])),
    releases: ids.map((id, place) => weights(id, released(place), undefined)),
    indexScores: ids.map((id, place) => indexScore(id, [makerOf(id)], '2026-08-11', value(place), released(place), 0)),
    ratings: ids.map((id, place) => rating(id, [makerOf(id)], today, value(place), 0, { model: id as never })),
    listings: ids.map((id, place) => listing(id, [makerOf(id)], released(place), 'open-weights')),
    providers: [provider('host', 'US')],
    endpoints: ids.map((id) => endpoint('host', id, 'US', [1, 1])),
    adoption: ids.flatMap((id) => [
      pulls(id, '2026-07-01', 10, { labs: [makerOf(id)] }),
      pulls(id, '2026-07-31', 20, { labs: [makerOf(id)] }),
    ]),
  }
  return indexFacts(snapshot(change(records), today, parts))
}

const sides = ['west', 'east', 'west', 'east', 'west', 'east']
const answers = (facts: ReturnType<typeof factsOf>, given: Readonly<Record<string, unknown>> = {}) =>
  metricIds.map((id): readonly [string, MetricResult] => [id, computeMetric(facts, id, few(id, given))])

const from = '2024-01-01'
/** What a metric must be told, so that these facts give it something to count. */
const asked: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'adoption-share': { universe: 'library', by: 'developers', from: '2026-07-02', to: '2026-07-31' },
  concentration: { universe: 'library', from: '2026-07-02', to: '2026-07-31' },
  'openness-change-point': { of: 'west', population: 'epoch-notable' },
  'open-weight-share': { from },
  'permissive-share': { from },
  'open-top-share': { after: 'west/m0', count: 2 },
  'price-at-quality': { atLeast: 100, sellers: 'all' },
}

/** Few draws, and of what is asked only what the metric knows. */
function few(id: (typeof metricIds)[number], given: Readonly<Record<string, unknown>>) {
  const known = Object.keys(metrics[id].parameters.shape)
  return Object.fromEntries(Object.entries({ draws: 100, ...asked[id], ...given }).filter(([name]) => known.includes(name)))
}

function expectSound(results: readonly (readonly [string, MetricResult])[]): void {
  expect(results).toHaveLength(metricIds.length)
  for (const [id, result] of results) expect(metricResultSchema.safeParse(result).error?.issues, id).toBeUndefined()
}

describe('every metric answers in its shape', () => {
  test('without any record', () => {
    const results = answers(indexFacts(snapshot({ labs }, today, parts)))
    expectSound(results)
    for (const [id, result] of results) expect(result.kind === 'estimate' && id !== 'coverage', id).toBe(false)
  })

  test('with a single model, against which there is nothing to compare', () => {
    const results = answers(factsOf(['west'], () => 150))
    expectSound(results)
    for (const id of ['frontier-gap', 'frontier-lag', 'parity', 'convergence-trend']) {
      expect(results.find(([name]) => name === id)?.[1], id).toMatchObject({ kind: 'undetermined', detail: expect.stringMatching(/CN/) })
    }
  })

  test('where all are equal and no figure has a variance', () => {
    const results = answers(factsOf(sides, () => 150))
    expectSound(results)
    expect(results.find(([id]) => id === 'frontier-gap')?.[1]).toMatchObject({ value: 0 })
  })

  test('in the same way whatever the order of the records', () => {
    const value = (place: number) => 140 + place
    const inOrder = answers(factsOf(sides, value))
    const reversed = answers(
      factsOf(sides, value, (records) =>
        Object.fromEntries(Object.entries(records).map(([kind, rows]) => [kind, [...(rows as readonly never[])].reverse()])),
      ),
    )
    expectSound(inOrder)
    expect(inOrder.filter(([, { kind }]) => kind !== 'undetermined').length).toBeGreaterThanOrEqual(10)
    for (const [place, [id, result]] of inOrder.entries()) expect(reversed[place]?.[1], id).toEqual(result)
  })

  test('for a window that ends before it begins', () => {
    const window = { from: '2026-06-30', to: '2025-01-01', since: '2026-06-30', until: '2025-01-01' }
    const facts = factsOf(sides, (place) => 140 + place)
    for (const id of metricIds) {
      const given = few(id, window)
      if (!('to' in given || 'until' in given)) continue
      expect(computeMetric(facts, id, given), id).toMatchObject({ kind: 'undetermined' })
    }
  })
})

test('a negative price is no price: the record names the field', () => {
  const cheap = endpoint('host', 'west/m0', 'US', [1, 1])
  const issues = endpointSchema.safeParse({ ...cheap, prices: [period([-1, 2], '2026-01-01')] }).error?.issues ?? []
  expect(JSON.stringify(issues)).toContain('"input"')
  expect(endpointSchema.safeParse(cheap).success).toBe(true)
})
