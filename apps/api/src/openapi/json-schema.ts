import * as z from 'zod'

export type JsonSchema = Readonly<Record<string, unknown>>

/** JSON Schema (draft 2020-12, as OpenAPI 3.1 takes it) of what a schema gives out; for parameters, of their meaning rather than their spelling. */
export function jsonSchemas(schemas: readonly z.ZodType[]): { readonly schemas: readonly JsonSchema[]; readonly definitions: JsonSchema } {
  const all = z.toJSONSchema(z.object(Object.fromEntries(schemas.map((schema, place) => [String(place), schema]))), {
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Marks for ourselves, which mean nothing to others.
      for (const mark of ['style', 'sparse']) delete jsonSchema[mark]
      // A switch is read from words or taken as it is: both branches say boolean.
      const branches = jsonSchema.anyOf?.map((branch) => JSON.stringify(branch))
      if (branches !== undefined && new Set(branches).size === 1) {
        Object.assign(jsonSchema, jsonSchema.anyOf?.[0])
        delete jsonSchema.anyOf
      }
    },
  })
  const placed = all.properties ?? {}
  return { schemas: schemas.map((_, place) => toComponents(placed[String(place)])), definitions: toComponents(all.$defs ?? {}) }
}

/** JSON Schema of a metric's parameters, complete in itself. None is required: every parameter has a default. */
export function parametersSchema(parameters: z.ZodObject): Record<string, unknown> {
  const { schemas, definitions } = jsonSchemas(Object.values(parameters.shape))
  return {
    type: 'object',
    properties: Object.fromEntries(Object.keys(parameters.shape).map((name, place) => [name, inline(schemas[place], definitions)])),
    additionalProperties: false,
  }
}

function toComponents(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
}

function inline(schema: unknown, definitions: JsonSchema): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inline(each, definitions))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref, ...rest } = schema as { $ref?: string }
  const target = $ref === undefined ? {} : definitions[$ref.replace('#/components/schemas/', '')]
  return Object.fromEntries(Object.entries({ ...(target as object), ...rest }).map(([key, value]) => [key, inline(value, definitions)]))
}
