import type { JsonSchema } from './json-schema.ts'

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}
interface Operation {
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly description?: string
    readonly schema: JsonSchema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>>
}

/**
 * TypeScript of what each route takes and answers, from the description of the routes: plain types that refer to nothing, so that
 * an editor reads them at once. Callers who ask for some fields only get less than the type says.
 */
export function clientTypes(description: Described): string {
  const components = Object.entries(description.components.schemas).sort(([x], [y]) => (x < y ? -1 : 1))
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => routeType(path, method, operation)),
  )
  return [
    "// Written by `npm run client -w @openfrontier/api` from the API's own description; a test there holds it to it.",
    '// biome-ignore-all format: one line a type, so that a change of the API shows as the lines it changes',
    '',
    ...components.map(([name, schema]) => `export type ${name} = ${typeOf(schema)}`),
    '',
    '/** What is sent: a field that the API has a default for may be left out. */',
    'type Sent<T> = T extends readonly (infer U)[] ? readonly Sent<U>[] : T extends object ? { readonly [K in keyof T]?: Sent<T[K]> } : T',
    '',
    '/** What each address takes and answers, by method. */',
    'export interface ApiRoutes {',
    ...routes.map((route) => `  ${route}`),
    '}',
    '',
  ].join('\n')
}

function routeType(path: string, method: string, { parameters, requestBody, responses, summary }: Operation): string[] {
  const content = responses['200']?.content ?? {}
  const answer = Object.entries(content).find(([type]) => /^application\/(?:feed\+)?json$/.test(type))?.[1].schema
  const body = requestBody?.content['application/json']?.schema
  const sparse = parameters.some(({ name }) => name === 'fields')
  const parts = [
    fieldsOf(
      'path',
      parameters.filter((parameter) => parameter.in === 'path'),
    ),
    fieldsOf(
      'query',
      parameters.filter((parameter) => parameter.in === 'query'),
    ),
    ...(body === undefined ? [] : [`readonly body: ${inputOf(body)}`]),
    `readonly answer: ${answer === undefined ? 'string' : typeOf(sparse ? wholeOf(answer) : answer)}`,
  ]
  return [`/** ${summary} */`, `readonly '${method.toUpperCase()} ${path}': { ${parts.filter(Boolean).join('; ')} }`]
}

function fieldsOf(where: string, parameters: Operation['parameters']): string {
  if (parameters.length === 0) return ''
  const optional = parameters.every(({ required }) => !required)
  const fields = parameters.map(
    ({ name, required, schema }) => `readonly ${quote(name)}${required ? '' : '?'}: ${typeOf(schema)}${required ? '' : ' | undefined'}`,
  )
  return `readonly ${where}${optional ? '?' : ''}: { ${fields.join('; ')} }`
}

function wholeOf(schema: JsonSchema): JsonSchema {
  const [whole] = (schema['anyOf'] ?? []) as readonly JsonSchema[]
  return whole ?? schema
}

/** Of what is sent, fields with a default may be left out; the description speaks of what they become. */
function inputOf(schema: JsonSchema): string {
  return `Sent<${typeOf(schema)}>`
}

function typeOf(schema: JsonSchema): string {
  if (typeof schema['$ref'] === 'string') return schema['$ref'].slice('#/components/schemas/'.length)
  const options = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined
  if (options !== undefined) return [...new Set(options.map(typeOf))].map((type) => (type.includes('=>') ? `(${type})` : type)).join(' | ')
  if (Array.isArray(schema['allOf'])) return (schema['allOf'] as readonly JsonSchema[]).map(typeOf).join(' & ')
  if (Array.isArray(schema['enum'])) return (schema['enum'] as readonly unknown[]).map((value) => JSON.stringify(value)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema['const'])
  switch (schema['type']) {
    case 'string':
      return 'string'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return `readonly (${typeOf((schema['items'] ?? {}) as JsonSchema)})[]`
    case 'object':
      return objectType(schema)
    default:
      return 'unknown'
  }
}

function objectType(schema: JsonSchema): string {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>)
  const required = new Set((schema['required'] ?? []) as readonly string[])
  const rest = schema['additionalProperties']
  if (properties.length === 0)
    return `{ readonly [name: string]: ${typeof rest === 'object' && rest !== null ? typeOf(rest as JsonSchema) : 'unknown'} }`
  const fields = properties.map(([name, field]) => `readonly ${quote(name)}${required.has(name) ? '' : '?'}: ${typeOf(field)}`)
  return `{ ${fields.join('; ')} }`
}

function quote(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}
