import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { emptyRecords } from '@openfrontier/core/observatory'
import { expect, test } from 'vitest'
import { computeIndexDraws } from './index-draws.ts'
import { fromBase64, readDraws } from './read-draws.ts'

// Three models on three benchmarks, the two that set the scale among them.
const models = { 'Claude 3.5 Sonnet': [0.6, 0.4, 0.7], 'GPT-5': [0.9, 0.8, 0.95], Third: [0.75, 0.6, 0.85] }
const records = {
  ...emptyRecords,
  benchmarkResults: Object.entries(models).flatMap(([label, values]) =>
    values.map((value, place) => ({ collection: 'index', label, benchmark: ['winogrande', 'second', 'third'][place], value, knownSince: '2026-08-11' })),
  ),
} as unknown as SnapshotRecords

test('writes refits that read back to a hundredth of a point, the anchors where the scale puts them', () => {
  const [written] = computeIndexDraws(records)
  if (written === undefined) throw new Error('no draws')
  const { labels, draws, values } = readDraws(written)
  expect(draws).toBeGreaterThan(500)
  expect(values).toHaveLength(draws * labels.length)
  expect(values[labels.indexOf('Claude 3.5 Sonnet')]).toBeCloseTo(130, 5)
  expect(values[labels.indexOf('GPT-5')]).toBeCloseTo(150, 5)
})

test('the text is the same each time', () => {
  expect(computeIndexDraws(records)).toEqual(computeIndexDraws(records))
})

test('reads negative numbers back', () => {
  expect([...fromBase64(btoa(String.fromCharCode(255, 255, 44, 1)))]).toEqual([-1, 300])
})
