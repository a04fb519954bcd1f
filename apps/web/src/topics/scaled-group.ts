import type { EstimateGroup } from '@openfrontier/charts'

/**
 * A group on the scale that is asked for. A logarithmic one has no place for 0: its line of reference is left out there, and
 * a group with such a figure stays linear and says so.
 */
export function scaledGroup(group: EstimateGroup, scale: 'linear' | 'log'): EstimateGroup {
  if (scale === 'linear') return group
  const numbers = group.rows.flatMap(({ value, low, high, bounds }) => [value, low, high, bounds?.low, bounds?.high])
  if (numbers.some((number) => number !== undefined && number <= 0)) {
    return { ...group, heading: `${group.heading ?? ''} (linear, since a figure is 0 or below)`.trim() }
  }
  const { reference, ...rest } = group
  return { ...rest, scale, ...(reference !== undefined && reference > 0 && { reference }) }
}
