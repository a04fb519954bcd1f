import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import * as z from 'zod'
import type { ApiEnv } from '../context.ts'
import { type JsonSchema, jsonSchemas } from './json-schema.ts'

const tags = [
  { name: 'Facts', description: 'Models, labs, licences, scores, prices, use, risk and sources, as the snapshot holds them.' },
  { name: 'Figures', description: 'Metrics with their uncertainty, and verdicts on claims, computed from the facts.' },
  { name: 'Charts', description: 'Figures drawn.' },
  { name: 'Service', description: 'About this server.' },
] as const

const description = `How close, how open, how used, how costly and how safe AI models of different countries are: every figure with unit, interval, n, population, date and sources.

Every answer comes from one snapshot, named in the header \`openfrontier-snapshot\`. \`asOf\` asks for what was known on a date. Add \`.csv\` to the path of a list, or send \`Accept: text/csv\`, for CSV. Errors are problem details (RFC 9457). Not legal advice.`

/**
 * The OpenAPI 3.1 description of a router, from the schemas its routes check with. zod writes the schemas itself, since
 * those of the records are recursive and carry their own names.
 */
export function describeApi(router: OpenAPIHono<ApiEnv>): JsonSchema {
  const routes = router.openAPIRegistry.definitions.flatMap((definition) => (definition.type === 'route' ? [definition.route] : []))
  const schemas: z.ZodType[] = []
  const place = (schema: z.ZodType) => schemas.push(schema) - 1
  const operations = routes.map((route) => operationOf(route, place))
  const written = jsonSchemas(schemas)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { path, method, operation } of operations) paths[path] = { ...paths[path], [method]: withSchemas(operation, written.schemas) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Open Frontier',
      version: '1',
      description,
      license: { name: 'MIT (code), CC-BY-4.0 (data)', identifier: 'MIT AND CC-BY-4.0' },
    },
    servers: [{ url: '/', description: 'The server that this description comes from' }],
    security: [],
    tags,
    paths,
    components: { schemas: written.definitions },
  }
}

/** Stands where a schema belongs until all are written in one go, so that shared ones become components. */
interface Placeholder {
  readonly schemaAt: number
}

function operationOf(route: RouteConfig, place: (schema: z.ZodType) => number) {
  const { operationId, summary, description: text, tags: ownTags, request } = route
  const parameters = [...parametersOf('path', request?.params, place), ...parametersOf('query', request?.query, place)]
  const responses = Object.fromEntries(
    Object.entries(route.responses).map(([status, response]) => [
      status,
      '$ref' in response
        ? response
        : {
            description: response.description,
            ...(response.headers && { headers: headersOf(response.headers, place) }),
            ...(response.content && { content: contentOf(response.content, place) }),
          },
    ]),
  )
  const body = request?.body
  const requestBody = body && 'content' in body ? { required: true, content: contentOf(body.content, place) } : undefined
  return {
    path: route.path,
    method: route.method,
    operation: {
      operationId,
      summary,
      ...(text && { description: text }),
      tags: ownTags,
      parameters,
      ...(requestBody && { requestBody }),
      responses,
    },
  }
}

function parametersOf(where: 'path' | 'query', schema: unknown, place: (schema: z.ZodType) => number) {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || !field.safeParse(undefined).success,
    ...(field.description !== undefined && { description: field.description }),
    ...(field.meta()?.['style'] === 'commas' && { style: 'form', explode: false }),
    schema: { schemaAt: place(field) } satisfies Placeholder,
  }))
}

function headersOf(headers: unknown, place: (schema: z.ZodType) => number) {
  if (!(headers instanceof z.ZodObject)) return undefined
  return Object.fromEntries(
    Object.entries(headers.shape as Record<string, z.ZodType>).map(([name, field]) => [
      name,
      { ...(field.description !== undefined && { description: field.description }), schema: { schemaAt: place(field) } },
    ]),
  )
}

function contentOf(content: object, place: (schema: z.ZodType) => number) {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      media.schema instanceof z.ZodType ? { schema: { schemaAt: place(media.schema) } } : {},
    ]),
  )
}

function withSchemas(value: unknown, schemas: readonly JsonSchema[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withSchemas(each, schemas))
  if (typeof value !== 'object' || value === null) return value
  if ('schemaAt' in value && typeof value.schemaAt === 'number') return schemas[value.schemaAt]
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSchemas(each, schemas)]))
}
