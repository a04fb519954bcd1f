import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EntityKind, entitySchemas, jsonSchemaOf } from '@openfrontier/core/entities'
import { expect, test } from 'vitest'
import { dictionaryOf } from '../../scripts/lib/data-dictionary.ts'

test('the data dictionary says what the schemas say, of every field', () => {
  const text = dictionaryOf((Object.keys(entitySchemas) as EntityKind[]).map((kind) => ({ kind, schema: jsonSchemaOf(kind) })))
  const speechless = text.split('\n').filter((line) => /\|\s+\|$/.test(line) && !line.startsWith('| ---'))
  expect(speechless, 'fields without a meaning').toEqual([])
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-dictionary.md'), 'utf8')).toBe(text)
})
