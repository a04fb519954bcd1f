/** Draws JSON Schemas as a page of tables: field, type, meaning. */

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly description?: string
}

type Definitions = Readonly<Record<string, Schema>>

export function dictionaryOf(kinds: readonly { readonly kind: string; readonly schema: object }[]): string {
  const sections = kinds.map(({ kind, schema }) => sectionOf(kind, schema as Schema))
  return [
    '# Data dictionary',
    '',
    'Every kind of record, generated from the schemas that check it (`npm run docs:dictionary`). A value that is missing is',
    '`{missing: unknown | not-published | not-applicable | ambiguous}` with an optional note, shown below as “or missing”; it is never null, 0 or a guess.',
    'Dates: `IsoDate` is a day, `PartialDate` carries its precision (`2025-04`, `2025`, `≤2024-01-01`, `2026-03-02..2026-04-02`).',
    '',
    ...sections.flat(),
  ].join('\n')
}

function sectionOf(kind: string, schema: Schema): string[] {
  const root = schema.$ref === undefined ? schema : (schema.$defs?.[nameOf(schema.$ref)] ?? schema)
  return [`## ${kind}`, '', '| field | type | meaning |', '| --- | --- | --- |', ...rowsOf(root, schema.$defs ?? {}, '', 0), '']
}

function rowsOf(schema: Schema, definitions: Definitions, prefix: string, depth: number): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' (optional)'
    const inner = objectIn(field)
    return [
      `| \`${prefix}${name}\` | ${typeOf(field)}${optional} | ${meaningOf(field, definitions).replace(/\|/g, '\\|')} |`,
      ...(inner === undefined || depth > 1
        ? []
        : rowsOf(inner.schema, definitions, `${prefix}${name}${inner.list ? '[]' : ''}.`, depth + 1)),
    ]
  })
}

/** What a field means: its own words, else those of the one type that it refers to. */
function meaningOf(field: Schema, definitions: Definitions): string {
  if (field.description !== undefined) return field.description
  if (field.$ref !== undefined) return definitions[nameOf(field.$ref)]?.description ?? ''
  const present = field.anyOf?.filter((option) => !isMissingSchema(option)) ?? []
  return present.length === 1 && present[0] !== undefined ? meaningOf(present[0], definitions) : ''
}

/** The object whose fields are worth their own rows: the value itself, the items of a list, or the one that may be missing. */
function objectIn(schema: Schema): { schema: Schema; list: boolean } | undefined {
  if (schema.properties !== undefined) return { schema, list: false }
  if (schema.items?.properties !== undefined) return { schema: schema.items, list: true }
  const present = schema.anyOf?.filter((option) => !isMissingSchema(option)) ?? []
  return present.length === 1 && present[0] !== undefined ? objectIn(present[0]) : undefined
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return `\`${nameOf(schema.$ref)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.anyOf !== undefined) {
    const present = schema.anyOf.filter((option) => !isMissingSchema(option)).map(typeOf)
    return `${[...new Set(present)].join(' or ')}${schema.anyOf.some(isMissingSchema) ? ' or missing' : ''}`
  }
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeOf(schema.items)}`
  if (schema.type === 'string') return 'text'
  if (schema.type === 'integer') return 'whole number'
  return typeof schema.type === 'string' ? schema.type : 'value'
}

function isMissingSchema(schema: Schema): boolean {
  return schema.$ref === '#/$defs/Missing'
}

function nameOf(reference: string): string {
  return reference.replace('#/$defs/', '')
}
