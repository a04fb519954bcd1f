import { expect, test } from 'vitest'
import { loadCoverage } from './index.ts'

const { names, unresolved } = await loadCoverage()

test('of every source, names resolved, explained and unknown are all the rows read', () => {
  expect(names.length).toBeGreaterThan(15)
  for (const { rows, resolved, explained, unknown } of names) expect(resolved + explained + unknown).toBe(rows)
})

test('the list of unresolved names holds every row that was not resolved', () => {
  const listed = unresolved.filter(({ kind }) => kind === 'model')
  const sum = (rows: readonly number[]) => rows.reduce((total, count) => total + count, 0)
  expect(sum(listed.map(({ rows }) => rows))).toBe(sum(names.map(({ rows, resolved }) => rows - resolved)))
})
