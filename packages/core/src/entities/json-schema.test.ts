import { expect, test } from 'vitest'
import { type EntityKind, entitySchemas, jsonSchemaOf } from './json-schema.ts'
import { labSchema } from './lab.ts'
import { isMissing, known } from './missing.ts'

test('every kind of record has a named JSON Schema', () => {
  for (const kind of Object.keys(entitySchemas) as EntityKind[]) {
    const schema = jsonSchemaOf(kind)
    expect(schema, kind).toHaveProperty('$ref')
    const name = 'title' in schema ? schema.title : String('$ref' in schema ? schema.$ref : '').replace('#/$defs/', '')
    expect(schema, kind).toHaveProperty(['$defs', String(name), 'properties'])
  }
})

test('an error names the field and what was expected', () => {
  const result = labSchema.safeParse({ id: 'Deep Seek', name: 'x' })
  const issues = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  expect(issues.join('\n')).toContain('id: a lab id is lower-case kebab, like "deepseek"')
})

test('a missing value carries its reason and is not a value', () => {
  expect(isMissing({ missing: 'unknown' })).toBe(true)
  expect(isMissing({ low: 1 })).toBe(false)
  expect(known({ missing: 'ambiguous' } as const)).toBeUndefined()
  expect(known(0)).toBe(0)
})
