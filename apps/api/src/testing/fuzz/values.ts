import type { JsonSchema } from '../../openapi/json-schema.ts'
import type { Random } from './random.ts'

/** Values that parsers, databases and people have stumbled over. */
const hostile: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '1,5',
  '٣',
  'true',
  'null',
  'undefined',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '..%2f..',
  '%00',
  '\u0000',
  '\n',
  '\r\nset-cookie: a=b',
  '%',
  '%zz',
  '\ud800',
  '💥',
  'ﷺ',
  '\u202e',
  'a\u0301',
  '<script>',
  "' OR 1=1 --",
  '$ne',
  '{{7*7}}',
  'US+CN',
  'us',
  'CN+',
  '+',
  'openai+google',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2024-01-01',
  '≤2024',
  'x'.repeat(300),
  'x'.repeat(3_000),
  '🧪'.repeat(200),
  '1'.repeat(400),
  'a,b,,c',
  'id,id,id',
  'eyJhIjoxfQ',
  'WyJpZCIsImEiLCJhIl0',
]

export function hostileValue(random: Random): string {
  return random.pick(hostile)
}

/** A value that a schema allows, more often than not; of strings one of the words that occur. */
export function valueFor(schema: JsonSchema, definitions: JsonSchema, words: readonly string[], random: Random, depth = 0): unknown {
  const { $ref } = schema
  if (typeof $ref === 'string') {
    const target = definitions[$ref.slice('#/components/schemas/'.length)] as JsonSchema | undefined
    return target === undefined || depth > 8 ? undefined : valueFor(target, definitions, words, random, depth + 1)
  }
  const options = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined
  if (options !== undefined) return valueFor(random.pick(options), definitions, words, random, depth + 1)
  if (Array.isArray(schema['enum'])) return random.pick(schema['enum'] as readonly unknown[])
  if (schema['const'] !== undefined) return schema['const']
  switch (schema['type']) {
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
    case 'number':
      return numberFor(schema, random)
    case 'array': {
      const least = Number(schema['minItems'] ?? 0)
      const items = (schema['items'] ?? {}) as JsonSchema
      return Array.from({ length: least + random.below(3) }, () => valueFor(items, definitions, words, random, depth + 1))
    }
    case 'object':
      return objectFor(schema, definitions, words, random, depth)
    default:
      return stringFor(schema, words, random)
  }
}

function numberFor(schema: JsonSchema, random: Random): number {
  const low = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0)
  const high = Math.min(Number(schema['maximum'] ?? schema['exclusiveMaximum'] ?? low + 1_000), low + 1_000)
  const value = low + random.next() * (high - low)
  return schema['type'] === 'integer' ? Math.round(value) : Math.round(value * 100) / 100
}

function stringFor(schema: JsonSchema, words: readonly string[], random: Random): string {
  if (String(schema['pattern'] ?? '').includes('\\d{4}')) return `202${2 + random.below(5)}-0${1 + random.below(9)}-1${random.below(9)}`
  return random.pick(words)
}

function objectFor(schema: JsonSchema, definitions: JsonSchema, words: readonly string[], random: Random, depth: number): object {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>)
  const required = new Set((schema['required'] ?? []) as readonly string[])
  return Object.fromEntries(
    properties
      .filter(([name]) => required.has(name) || random.chance(0.3))
      .map(([name, property]) => [name, valueFor(property, definitions, words, random, depth + 1)]),
  )
}
