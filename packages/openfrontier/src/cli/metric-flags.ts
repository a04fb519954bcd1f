import { InvalidArgumentError, Option } from 'commander'
import * as z from 'zod'
import { didYouMean } from './errors.ts'
import { dateExpected } from './flags.ts'

/** What values a parameter takes, read off its schema. */
export type ParameterKind =
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly orDate: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly integer: boolean; readonly bounds: string }
  | { readonly kind: 'text' }

export interface MetricFlag {
  /** Name of the parameter in the library, and of the option's value. */
  readonly parameter: string
  /** Name on the command line, in kebab case. */
  readonly flag: string
  readonly description: string
  readonly default?: string | number | boolean
  readonly values: ParameterKind
}

/** The flags of a metric, one for each parameter of its zod object, in its order. */
export function metricFlags(parameters: z.ZodObject): MetricFlag[] {
  const schema = z.toJSONSchema(parameters, { io: 'output', unrepresentable: 'any' }) as JsonSchema
  return Object.entries(schema.properties ?? {}).map(([parameter, property]) => ({
    parameter,
    flag: kebabCase(parameter),
    description: property.description ?? '',
    ...(property.default !== undefined && { default: property.default }),
    values: kindOf(property, schema.$defs ?? {}),
  }))
}

/** The option of a flag. Values are checked by the parameter's own schema, so that command and library take the same. */
export function metricOption(flag: MetricFlag, parameters: z.ZodObject): Option {
  const option = new Option(`--${flag.flag} ${placeholder(flag.values)}`, helpText(flag))
  const schema = parameters.shape[flag.parameter]
  option.argParser((text) => {
    const parsed = text.trim() === '' || schema === undefined ? undefined : z.safeParse(schema, text)
    if (parsed?.success) return parsed.data
    throw new InvalidArgumentError(expected(flag.values, text, parsed?.error.issues[0]))
  })
  // A bare `--style-control` means yes.
  return flag.values.kind === 'boolean' ? option.preset('true') : option
}

export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly $ref?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly string[]
  readonly type?: string
  readonly description?: string
  readonly default?: string | number | boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

function kindOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): ParameterKind {
  if (schema.$ref?.endsWith('/IsoDate')) return { kind: 'date' }
  if (schema.$ref !== undefined) return kindOf(named[schema.$ref.replace('#/$defs/', '')] ?? {}, named)
  if (schema.enum !== undefined) return { kind: 'choice', words: schema.enum, orDate: false }
  if (schema.anyOf !== undefined) return kindOfUnion(schema.anyOf.map((part) => kindOf(part, named)))
  if (schema.type === 'boolean') return { kind: 'boolean' }
  if (schema.type === 'number' || schema.type === 'integer') {
    return { kind: 'number', integer: schema.type === 'integer', bounds: boundsOf(schema) }
  }
  return { kind: 'text' }
}

/** Words and dates may stand beside each other; anything else in a union is text that its schema checks. */
function kindOfUnion(kinds: readonly ParameterKind[]): ParameterKind {
  if (kinds.every((kind) => kind.kind === 'boolean')) return { kind: 'boolean' }
  const words = kinds.flatMap((kind) => (kind.kind === 'choice' ? kind.words : []))
  const plain = kinds.every((kind) => kind.kind === 'choice' || kind.kind === 'date')
  return plain && words.length > 0 ? { kind: 'choice', words, orDate: kinds.some((kind) => kind.kind === 'date') } : { kind: 'text' }
}

function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  return [
    minimum !== undefined && ` of at least ${minimum}`,
    exclusiveMinimum !== undefined && ` above ${exclusiveMinimum}`,
    maximum !== undefined && ` of at most ${maximum}`,
    exclusiveMaximum !== undefined && ` below ${exclusiveMaximum}`,
  ]
    .filter((bound) => bound !== false)
    .join(' and')
}

function placeholder(kind: ParameterKind): string {
  switch (kind.kind) {
    case 'choice':
      return kind.orDate ? '<word|date>' : '<word>'
    case 'date':
      return '<date>'
    case 'boolean':
      return '[yes|no]'
    case 'number':
      return '<number>'
    case 'text':
      return '<text>'
    default:
      return kind satisfies never
  }
}

function helpText({ description, values, default: fallback }: MetricFlag): string {
  const words = values.kind === 'choice' ? `${values.words.join(', ')}${values.orDate ? ' or YYYY-MM-DD' : ''}` : ''
  const defaults = fallback === undefined ? '' : `default: ${fallback}`
  const notes = [words, defaults].filter((note) => note !== '').join('; ')
  return notes === '' ? description : `${description} (${notes})`
}

function expected(kind: ParameterKind, given: string, issue: z.core.$ZodIssue | undefined): string {
  switch (kind.kind) {
    case 'choice':
      return `It is ${kind.words.length > 1 ? 'one of ' : 'always '}${kind.words.join(', ')}${kind.orDate ? ' or a date, YYYY-MM-DD' : ''}${didYouMean(given, kind.words)}`
    case 'date':
      return dateExpected
    case 'boolean':
      return 'It is yes or no.'
    case 'number':
      return `It is ${kind.integer ? 'a whole number' : 'a number'}${kind.bounds}.`
    case 'text':
      return issue === undefined ? 'It must not be empty.' : `It is ${issue.message}.`
    default:
      return kind satisfies never
  }
}
