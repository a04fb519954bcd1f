import type { JsonSchema } from '../../openapi/json-schema.ts'
import type { Random } from './random.ts'
import { hostileValue, valueFor } from './values.ts'

export interface Operation {
  readonly path: string
  readonly method: string
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: JsonSchema }[]
  readonly body?: JsonSchema
}
export interface Question {
  readonly operation: Operation
  readonly target: string
  readonly init: RequestInit
}

const accepts = [
  '*/*',
  'application/json',
  'text/csv',
  'application/x-ndjson',
  'text/csv;q=0.5, application/json;q=0.1',
  'image/png',
  ';;;',
  'text/csv;q=x',
]
const suffixes = ['.json', '.csv', '.ndjson', '.parquet', '.xml', '.json.csv']
const methods = ['HEAD', 'OPTIONS', 'DELETE', 'PUT', 'PATCH', 'POST', 'GET']
const pathTricks = ['//', '/..', '/%2e%2e/', '/%2f', '/.', ';x=1', '%00', '/v1', '\\', '%25', '/%F0%9F']

const noDays = ['2026-02-30', '2026', 'today', '≤2024-01-01', '', '2024-1-1', '20240101', '2024-01-01T00:00:00Z']

/** Draws simulations a question may ask for: what is tried is whether it fails, not what it says. */
const fewDraws = 100

/** Makes a request for an operation: a third as it should be, the others spoilt in one way or several. */
export function makeQuestion(operation: Operation, definitions: JsonSchema, words: readonly string[], random: Random): Question {
  const spoilt = !random.chance(0.35)
  const path = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, schema }) => {
      const value = spoilt && random.chance(0.2) ? hostileValue(random) : String(valueFor(schema, definitions, words, random))
      return text.replace(`{${name}}`, safe(value))
    }, operation.path)
  const target = `${spoilt && random.chance(0.1) ? path + random.pick(pathTricks) : path}${random.chance(0.15) ? random.pick(suffixes) : ''}`
  const headers: Record<string, string> = random.chance(0.4) ? { accept: random.pick(accepts) } : {}
  if (spoilt && random.chance(0.05)) headers['if-none-match'] = random.pick(['*', '"x"', 'W/"x"', ',,,', '"'])
  const method = spoilt && random.chance(0.05) ? random.pick(methods) : operation.method.toUpperCase()
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyFor(operation, definitions, words, random, spoilt)
  if (body !== undefined && !(spoilt && random.chance(0.05))) headers['content-type'] = 'application/json'
  return {
    operation,
    target: target + queryFor(operation, definitions, words, random, spoilt),
    init: { method, headers, ...(body !== undefined && { body }) },
  }
}

function queryFor(operation: Operation, definitions: JsonSchema, words: readonly string[], random: Random, spoilt: boolean): string {
  const pairs: [string, string][] = []
  for (const { name, required, schema, in: where } of operation.parameters) {
    if (where !== 'query' || name === 'cursor' || name === 'draws' || name === 'refits') continue
    // A verdict as of any day takes long; days are tried elsewhere.
    if (name === 'asOf' && /claims|badges|disagreement/.test(operation.path)) {
      if (spoilt && random.chance(0.2)) pairs.push([name, random.pick(noDays)])
      continue
    }
    if (!required && !random.chance(2 / operation.parameters.length)) continue
    const value = spoilt && random.chance(0.4) ? hostileValue(random) : valueFor(schema, definitions, words, random)
    for (const each of Array.isArray(value) ? value : [value]) pairs.push([name, String(each)])
    if (spoilt && random.chance(0.1)) pairs.push([name, hostileValue(random)])
  }
  if (operation.parameters.some(({ name }) => name === 'draws')) pairs.push(['draws', String(fewDraws)])
  if (operation.parameters.some(({ name }) => name === 'refits')) pairs.push(['refits', '0'])
  if (spoilt && random.chance(0.15)) pairs.push([hostileValue(random), hostileValue(random)])
  if (spoilt && random.chance(0.1)) pairs.push(['cursor', hostileValue(random)])
  const query = pairs.map(([name, value]) => `${safe(name)}=${safe(value)}`).join(random.chance(0.02) ? ';' : '&')
  return query === '' ? '' : `?${query}`
}

function bodyFor(operation: Operation, definitions: JsonSchema, words: readonly string[], random: Random, spoilt: boolean): string {
  if (spoilt && random.chance(0.3)) {
    return random.pick([
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '1e999',
      `${'['.repeat(5_000)}`,
      `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
      'x'.repeat(300_000),
      '{"a":1,"a":2}',
      '\ufeff{}',
    ])
  }
  const value = operation.body === undefined ? {} : valueFor(operation.body, definitions, words, random)
  const known = cheap(typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})
  if (spoilt && random.chance(0.5))
    Object.assign(known, { [random.pick([...Object.keys(known), 'extra', '__proto__'])]: hostileValue(random) })
  return JSON.stringify(known)
}

/** The same question with little to compute. */
function cheap(body: Record<string, unknown>): Record<string, unknown> {
  return {
    ...body,
    ...('parameters' in body && { parameters: { draws: fewDraws } }),
    ...('vary' in body && { vary: { top: [1, 2] }, parameters: { draws: fewDraws } }),
    ...('budget' in body && { budget: 2 }),
    ...('draws' in body && { draws: 0 }),
    ...('alternates' in body && { alternates: [] }),
  }
}

/** In an address, half a letter pair cannot be written. */
function safe(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))
}
