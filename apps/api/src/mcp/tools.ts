import { metricIds } from '@openfrontier/core/metrics'
import type { JsonSchema } from '../openapi/json-schema.ts'

/** An operation of the API as a tool: what it takes, and the request it stands for. */
export interface ApiTool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: JsonSchema & { readonly type: 'object' }
  readonly requestOf: (given: Readonly<Record<string, unknown>>) => ApiRequest
}

export interface ApiRequest {
  readonly path: string
  readonly body?: unknown
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly description?: string
  readonly explode?: boolean
  readonly schema: JsonSchema
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
}
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: JsonSchema }
}

/** Operations an agent has no use for: a figure drawn, a table too large to read, a feed of what `listChanges` tells. */
const without: ReadonlySet<string> = new Set(['downloadTable', 'getAtomFeed', 'getJsonFeed'])

/** The operations on facts and figures as tools. All metrics are one tool, with the id and the parameters as its arguments. */
export function toolsOf({ paths, components }: Described): readonly ApiTool[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation.tags.some((tag) => tag === 'Facts' || tag === 'Figures') && !without.has(operation.operationId)
        ? [{ path, method, operation }]
        : [],
    ),
  )
  const single = operations.filter(({ operation }) => !operation.operationId.startsWith('computeMetric_'))
  return [computeMetric, ...single.map(({ path, method, operation }) => toolOf(path, method, operation, components.schemas))]
}

const computeMetric: ApiTool = {
  name: 'compute_metric',
  title: 'Compute a metric',
  description:
    'One of the metrics with your parameters: an estimate with interval, n, population, date and caveats, a series of them, or why there is none. list_metrics tells what each means and which parameters it takes.',
  inputSchema: {
    type: 'object',
    properties: {
      id: { type: 'string', enum: [...metricIds], description: 'which metric' },
      parameters: {
        type: 'object',
        additionalProperties: { type: ['string', 'number', 'boolean'] },
        description: 'by name; all have defaults',
      },
    },
    required: ['id'],
    additionalProperties: false,
  },
  requestOf: ({ id, parameters }) => ({
    path: `/v1/metrics/${encodeURIComponent(String(id))}${queryOf(typeof parameters === 'object' && parameters !== null ? parameters : {})}`,
  }),
}

function toolOf(path: string, method: string, operation: Operation, definitions: JsonSchema): ApiTool {
  const body = operation.requestBody?.content['application/json']?.schema
  const bodySchema = body && resolve(body, definitions)
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query')
  const properties = {
    ...Object.fromEntries(
      operation.parameters.map(({ name, schema, description }) => [name, { ...schema, ...(description && { description }) }]),
    ),
    ...((bodySchema?.['properties'] as object | undefined) ?? {}),
  }
  const required = [
    ...operation.parameters.flatMap((parameter) => (parameter.required ? [parameter.name] : [])),
    ...((bodySchema?.['required'] as readonly string[] | undefined) ?? []),
  ]
  return {
    name: operation.operationId.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    title: operation.summary,
    description: [operation.summary, operation.description].filter(Boolean).join('. '),
    inputSchema: withDefinitions({ type: 'object', properties, required, additionalProperties: false }, definitions),
    requestOf: (given) => {
      const place = inPath.reduce((text, { name }) => text.replace(`{${name}}`, encodeURIComponent(String(given[name] ?? ''))), path)
      const query = Object.fromEntries(
        inQuery.flatMap(({ name, explode }) => (given[name] === undefined ? [] : [[name, joined(given[name], explode)]])),
      )
      const rest = Object.fromEntries(
        Object.entries(given).filter(([name]) => !operation.parameters.some((parameter) => parameter.name === name)),
      )
      if (method === 'post') return { path: `${place}${queryOf(query)}`, body: rest }
      // What the operation does not know goes along and is refused by name.
      return { path: `${place}${queryOf({ ...query, ...rest })}` }
    },
  }
}

function joined(value: unknown, explode: boolean | undefined): unknown {
  return explode === false && Array.isArray(value) ? value.join(',') : value
}

function queryOf(values: object): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

const prefix = '#/components/schemas/'

function resolve(schema: JsonSchema, definitions: JsonSchema): JsonSchema {
  const { $ref } = schema
  return typeof $ref === 'string' ? ((definitions[$ref.slice(prefix.length)] as JsonSchema | undefined) ?? schema) : schema
}

/** A schema complete in itself: what it refers to stands in `$defs`. */
function withDefinitions(schema: JsonSchema & { readonly type: 'object' }, definitions: JsonSchema): ApiTool['inputSchema'] {
  const needed = new Map<string, unknown>()
  const collect = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (needed.has(name)) continue
      needed.set(name, definitions[name])
      collect(definitions[name])
    }
  }
  collect(schema)
  const whole = needed.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(needed) }
  return JSON.parse(JSON.stringify(whole).replaceAll(`"${prefix}`, '"#/$defs/'))
}
