import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addressOf, documents } from './documents.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')

test.each(Object.entries(documents))('%s is a document of the repository', (_, { file }) => {
  expect(existsSync(join(root, file))).toBe(true)
})

test('links between documents lead to their pages, others of the repository nowhere', () => {
  const { cookbook, metrics } = documents
  if (cookbook === undefined || metrics === undefined) throw new Error('both are documents')
  expect(addressOf('github-action.md', cookbook)).toBe('/developers/github-action')
  expect(addressOf('metrics/README.md#metrics', cookbook)).toBe('/developers/metrics#metrics')
  expect(addressOf('frontier-lag.md', metrics)).toBe('/metrics/frontier-lag')
  expect(addressOf('https://example.com/a', cookbook)).toBe('https://example.com/a')
  expect(addressOf('../examples/own-claim.yaml', cookbook)).toBeUndefined()
})
