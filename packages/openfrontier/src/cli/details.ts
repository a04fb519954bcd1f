import { formatNumber, formatValue } from '@openfrontier/core'
import { type DetailValue, type Estimate, metrics } from '@openfrontier/core/metrics'

/** The further figures of an estimate, one a line, with their names in plain words. */
export function detailLines({ details, unit, metric }: Pick<Estimate, 'details' | 'unit' | 'metric'>): string[] {
  const units = { ...unitsOf(metric), '': unit }
  return Object.entries(details ?? {}).map(([name, value]) => `${wordsOf(name)}: ${detailText(name, value, units)}`)
}

/** Units by the name of a detail; the empty name stands for all others. */
type Units = Readonly<Record<string, string>>

function unitsOf(metric: string): Units {
  const id = metric.split('@')[0] ?? ''
  const definition = Object.values(metrics).find((candidate) => candidate.id === id)
  return definition?.detailUnits ?? {}
}

/** `leaderMatchedOn` → `leader matched on`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function detailText(name: string, value: DetailValue, units: Units): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatValue(value, unitOf(name, units))
  if (isList(value)) return listText(name, value, units)
  return Object.entries(value)
    .map(([part, inner]) => `${wordsOf(part)} ${detailText(part, inner, units)}`)
    .join(', ')
}

function listText(name: string, values: readonly DetailValue[], units: Units): string {
  const [low, high] = values
  if (values.length === 2 && typeof low === 'number' && typeof high === 'number' && /interval|bounds/i.test(name)) {
    return `${formatNumber(low, unitOf(name, units))} to ${formatValue(high, unitOf(name, units))}`
  }
  return values
    .map((value) => (isList(value) || typeof value !== 'object' ? detailText(name, value, units) : pairText(value, units)))
    .join('; ')
}

/** `{model: 'o3', share: 0.42}` → `o3 42 %`; of several numbers each has its name. */
function pairText(value: { readonly [name: string]: DetailValue }, units: Units): string {
  const entries = Object.entries(value)
  const numbers = entries.filter(([, inner]) => typeof inner === 'number').length
  return entries
    .map(([name, inner]) => (typeof inner === 'number' && numbers > 1 ? `${wordsOf(name)} ` : '') + detailText(name, inner, units))
    .join(' ')
}

function isList(value: DetailValue): value is readonly DetailValue[] {
  return Array.isArray(value)
}

function unitOf(name: string, units: Units): string {
  return units[name] ?? units[''] ?? ''
}
