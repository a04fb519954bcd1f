import { type MetricDefinition, type MetricId, metrics } from '@openfrontier/core'
import * as z from 'zod'

/** A parameter of a metric as a control. */
export interface ParameterField {
  readonly name: string
  readonly meaning: string
  readonly default: string
  readonly control:
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole: boolean }
    | { readonly kind: 'day' }
    | { readonly kind: 'text' }
}

interface PropertySchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly anyOf?: readonly PropertySchema[]
  readonly $ref?: string
}

/** The parameters of a metric as controls, read off its schema as the flags of the command are. */
export function parameterFields(id: MetricId): readonly ParameterField[] {
  const definition: MetricDefinition = metrics[id]
  const defaults: Readonly<Record<string, unknown>> = definition.parameters.parse({})
  const schema = z.toJSONSchema(definition.parameters, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return Object.entries((schema.properties ?? {}) as Readonly<Record<string, PropertySchema>>).map(([name, property]) => ({
    name,
    meaning: property.description ?? '',
    default: defaults[name] === undefined ? '' : String(defaults[name]),
    control: controlOf(property, defaults[name]),
  }))
}

function controlOf(property: PropertySchema, fallback: unknown): ParameterField['control'] {
  if (typeof fallback === 'boolean' || isBoolean(property)) return { kind: 'choice', choices: ['false', 'true'] }
  if (property.enum !== undefined) return { kind: 'choice', choices: property.enum.map(String) }
  if (property.$ref?.endsWith('/IsoDate')) return { kind: 'day' }
  if (property.type === 'integer' || property.type === 'number') {
    const { minimum, maximum } = property
    return {
      kind: 'number',
      ...(minimum !== undefined && minimum > -1e9 && { min: minimum }),
      ...(maximum !== undefined && maximum < 1e10 && { max: maximum }),
      whole: property.type === 'integer',
    }
  }
  return { kind: 'text' }
}

const isBoolean = ({ type, anyOf }: PropertySchema): boolean =>
  type === 'boolean' || (Array.isArray(type) && type.includes('boolean')) || (anyOf?.some(isBoolean) ?? false)
