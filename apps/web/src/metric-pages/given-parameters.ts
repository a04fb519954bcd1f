import { type MetricId, metrics } from '@openfrontier/core'
import { type QueryReading, type RawQuery, readQuery } from '../query/read-query.ts'
import { parameterFields } from './parameter-fields.ts'

/** Parameters that an address gives otherwise than by default, as texts; or what is wrong with them. */
export function givenParameters(id: MetricId, raw: RawQuery): QueryReading<Readonly<Record<string, string>>> {
  const reading = readQuery(metrics[id].parameters, raw)
  if (reading.kind === 'wrong') return reading
  const given = parameterFields(id).flatMap(({ name, default: fallback }) => {
    const text = raw[name]
    const value = typeof text === 'string' ? text.trim() : ''
    return value === '' || value === fallback ? [] : [[name, value] as const]
  })
  return { kind: 'query', value: Object.fromEntries(given) }
}
