import { expect, test } from 'vitest'
import { repository } from '../../fixtures/adoption.ts'
import { lab, model, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const repositories = [
  repository('p/one', { rootFamily: 'Qwen', bases: [{ label: 'Qwen/x', model: 'alibaba/x' }] }),
  repository('p/two', {
    rootRegion: 'us',
    relation: 'adapter',
    bases: [
      { label: 'Qwen/x', model: 'alibaba/x' },
      { label: 'meta/y', model: 'meta/y' },
    ],
  }),
  repository('q/three', { rootRegion: 'unknown', downloads: 2000 }),
  repository('q/four', { relation: 'quantization', created: '2026-07-01' }),
  repository('r/five', {
    relation: { missing: 'not-published' },
    bases: { missing: 'not-published' },
    rootRegion: { missing: 'not-published' },
  }),
]
const labs = [lab('alibaba', 'CN'), lab('meta', 'US')]
const models = [model('alibaba/x', ['alibaba']), model('meta/y', ['meta'])]
const facts = indexFacts(snapshot({ labs, models, repositories }, '2026-08-22', ['repositories']))
const share = (parameters = {}) => computeMetric(facts, 'derivative-share', { draws: 200, ...parameters })

test('is of fine-tunes and adapters, unknown roots in the whole, with both bounds', () => {
  const result = share()
  metricResultSchema.parse(result)
  expect(result).toMatchObject({ value: 1 / 3, n: 3, details: { lowerBound: 1 / 3, upperBound: 2 / 3, shareOfKnown: 1 / 2, authors: 2 } })
})

test('keeps quantizations apart, and all relations together', () => {
  expect(share({ relations: 'quantizations' })).toMatchObject({ value: 1, n: 1 })
  expect(share({ relations: 'all' })).toMatchObject({ value: 1 / 2, n: 4 })
})

test('counts each of several declared bases for its part', () => {
  expect(share({ by: 'declared-base' })).toMatchObject({ value: 1.5 / 3, details: { yes: 1.5, unknown: 1 } })
  expect(share({ by: 'declared-base', of: 'meta' })).toMatchObject({ value: 0.5 / 3 })
})

test('takes a family, a floor of downloads, a day of making, and repositories without a base as unknown', () => {
  expect(share({ by: 'family', of: 'Qwen' })).toMatchObject({ value: 1 / 3, details: { unknown: 2 } })
  expect(share({ minimumDownloads: 1000 })).toMatchObject({ value: 0, n: 1 })
  expect(share({ relations: 'all', since: '2026-08-01' })).toMatchObject({ n: 3 })
  expect(share({ undeclared: 'counted' })).toMatchObject({ value: 1 / 4, n: 4 })
})

test('gives no figure for a region the source has no word for, before the copy, or without the part', () => {
  expect(share({ of: 'FR' })).toMatchObject({ reason: 'unknown-party' })
  expect(share({ asOf: '2026-08-21' })).toMatchObject({ reason: 'no-data-before' })
  expect(computeMetric(indexFacts(snapshot({})), 'derivative-share')).toMatchObject({ reason: 'part-not-loaded' })
})

test('by month is a series of the same share among what was made then, months without a repository left out', () => {
  const made = ['2026-05-03', '2026-05-30', '2026-07-01', '2026-07-02', '2026-07-31']
  const monthly = indexFacts(
    snapshot(
      {
        labs,
        models,
        repositories: made.map((created, place) =>
          repository(`a${place}/x`, { created, ...(created === '2026-07-02' && { rootRegion: 'us' }) }),
        ),
      },
      '2026-08-22',
      ['repositories'],
    ),
  )
  const result = computeMetric(monthly, 'derivative-share', { draws: 200, every: 'month' })
  metricResultSchema.parse(result)
  expect(result.kind === 'series' && result.points.map(({ date, value, n }) => [date, value, n])).toEqual([
    ['2026-05-31', 1, 2],
    ['2026-07-31', 2 / 3, 3],
  ])
  expect(computeMetric(monthly, 'derivative-share', { every: 'quarter', since: '2026-07-02' })).toMatchObject({ points: [{ n: 2 }] })
  expect(computeMetric(monthly, 'derivative-share', { every: 'month', of: 'XX' })).toMatchObject({ reason: 'unknown-party' })
})
