import { expect, test } from 'vitest'
import { loadObservatory, type MetricResult } from './index.ts'

test('opens the bundled facts with the parts asked for', async () => {
  const frontier = await loadObservatory({ parts: ['catalogue'] })
  expect(frontier.facts.snapshot.parts).toEqual(['catalogue'])
  expect(frontier.date).toBe(frontier.facts.snapshot.manifest.dataThrough)
  expect(frontier.models.resolve('moonshotai/kimi-k3')).toMatchObject({ kind: 'resolved' })
})

test('refuses a part that does not exist and names those that do', async () => {
  // @ts-expect-error The type knows the parts as well.
  await expect(loadObservatory({ parts: ['everything'] })).rejects.toThrow(/everything.*catalogue/)
})

test('knows the parameters of each metric by its name', async () => {
  const frontier = await loadObservatory()
  const gap: MetricResult = frontier.metric('frontier-gap', { a: 'US', b: 'CN', draws: 100 })
  expect(gap.kind).toBe('estimate')
  // @ts-expect-error There is no such metric.
  expect(() => frontier.metric('frontier-leap')).toThrow()
  // @ts-expect-error The lag has no such parameter.
  expect(() => frontier.metric('frontier-lag', { category: 'coding' })).toThrow(/no such parameter/)
})
