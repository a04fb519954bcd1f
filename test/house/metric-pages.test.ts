import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { metricIds, metrics } from '@openfrontier/core/metrics'
import { expect, test } from 'vitest'
import { metricPages } from '../../scripts/lib/metric-pages.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'metrics')
const pages = metricPages(metricIds.map((id) => metrics[id]))

test('there is a page for each metric and for nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
  expect(pages.size).toBe(metricIds.length + 1)
})

test.each([...pages])('docs/metrics/%s says what the registry says (npm run docs:metrics writes it)', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})

test('every parameter of every metric says what it means', () => {
  const speechless = [...pages].flatMap(([name, text]) => (/\|\s*\|$/m.test(text) ? [name] : []))
  expect(speechless).toEqual([])
})
