import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutOrder } from '../../scripts/lib/api-reference.ts'
import { referencePages } from '../../scripts/lib/reference-pages.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'reference')

// A change of what is public shows as a diff of these pages, which a reader of the change sees.
test.each([...referencePages()])('docs/reference/%s says what the published types say (npm run docs:reference writes it)', (name, text) => {
  expect(withoutOrder(readFileSync(join(folder, name), 'utf8'))).toBe(withoutOrder(text))
})
