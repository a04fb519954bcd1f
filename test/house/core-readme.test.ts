import { readFileSync } from 'node:fs'
import * as statistics from '@openfrontier/core/statistics'
import { expect, test } from 'vitest'

// The README's examples on statistics, as they stand there, run with these estimators.
const readme = readFileSync(new URL('../../packages/core/README.md', import.meta.url), 'utf8')
const examples = [
  ...readme.matchAll(/```ts\nimport \{ (?<names>[^}]+) \} from '@openfrontier\/core\/statistics'\n(?<code>[\s\S]*?)```/g),
].map(({ groups = {} }) => ({ names: groups['names']?.split(', ') ?? [], code: groups['code'] ?? '' }))

/** What an example prints. Of TypeScript the examples hold only `as const`. */
function printed(name: string): unknown[] {
  const example = examples.find(({ names }) => names.includes(name))
  if (example === undefined) throw new Error(`the README has no example of ${name}`)
  const lines: unknown[] = []
  const estimators = example.names.map((each) => (statistics as Readonly<Record<string, unknown>>)[each])
  const run = new Function(...example.names, 'console', example.code.replaceAll(' as const', ''))
  run(...estimators, { log: (...values: unknown[]) => lines.push(...values) })
  return lines
}

test('every example on statistics runs', () => {
  expect(examples).toHaveLength(6)
  for (const { names } of examples) expect(printed(names[0] ?? '').length).toBeGreaterThan(0)
})

test('and prints what its comment says', () => {
  const [models] = printed('fitCapabilityIndex')
  expect(models).toMatchObject([{ model: 'new', index: 120 }, { model: 'theirs' }, { model: 'mine' }, { model: 'old', index: 100 }])
  const [, theirs] = models as statistics.CapabilityIndex['models']
  expect(theirs?.index).toBeCloseTo(111.7, 1)
  expect(theirs?.low).toBeCloseTo(110, 1)
  expect(theirs?.high).toBeCloseTo(113.4, 1)
  expect(printed('fitBradleyTerry')).toEqual([expect.objectContaining({ player: 'new' }), expect.closeTo(28.4, 1)])
  expect(printed('kaplanMeier')).toEqual([expect.closeTo(4.3, 1)])
  expect(printed('equivalence')).toEqual([
    true,
    { low: expect.closeTo(-24.3, 1), high: expect.closeTo(-11.1, 1) },
    expect.closeTo(0.034, 3),
  ])
  const values = printed('oddsRatio')
  expect(values).toEqual([1.84, 1.27, 2.65, 0].map((value) => expect.closeTo(value, 1)))
})
