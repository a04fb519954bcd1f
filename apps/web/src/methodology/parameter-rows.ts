import { type MetricDefinition, type MetricId, metrics } from '@openfrontier/core'
import * as z from 'zod'

/** A parameter of a metric as its schema describes it. */
export interface ParameterRow {
  readonly name: string
  readonly default: string
  readonly takes: string
  readonly meaning: string
}

interface PropertySchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly anyOf?: readonly PropertySchema[]
  readonly $ref?: string
}

/** The parameters of a metric, in the order of its schema. */
export function parameterRows(id: MetricId): readonly ParameterRow[] {
  const definition: MetricDefinition = metrics[id]
  const defaults: Readonly<Record<string, unknown>> = definition.parameters.parse({})
  const schema = z.toJSONSchema(definition.parameters, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return Object.entries((schema.properties ?? {}) as Readonly<Record<string, PropertySchema>>).map(([name, property]) => ({
    name,
    default: defaults[name] === undefined ? '' : String(defaults[name]),
    takes: takes(property),
    meaning: property.description ?? '',
  }))
}

function takes(property: PropertySchema): string {
  if (property.enum !== undefined) return property.enum.join(', ')
  if (property.$ref?.endsWith('/IsoDate')) return 'a day, YYYY-MM-DD'
  if (property.anyOf !== undefined) return [...new Set(property.anyOf.map(takes))].filter(Boolean).join(', ')
  // A truth value may come as text, since it may stand in an address.
  if (property.type === 'boolean' || (Array.isArray(property.type) && property.type.includes('boolean'))) return 'true, false'
  if (property.type === 'integer' || property.type === 'number') {
    const { minimum, maximum } = property
    return minimum !== undefined && maximum !== undefined && maximum < 1e9 ? `a number from ${minimum} to ${maximum}` : 'a number'
  }
  return property.type === 'string' ? 'a text' : ''
}
