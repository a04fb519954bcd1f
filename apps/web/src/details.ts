import type { DetailValue, MetricResult } from '@openfrontier/core'

/** A further figure of an estimate by its name, or `undefined` where the result has none. */
export function detail(result: MetricResult, name: string): DetailValue | undefined {
  return result.kind === 'estimate' ? result.details?.[name] : undefined
}

/** A further figure that is a text. */
export function detailText(result: MetricResult, name: string): string | undefined {
  const value = detail(result, name)
  return typeof value === 'string' ? value : undefined
}

/** A further figure that is a number. */
export function detailNumber(result: MetricResult, name: string): number | undefined {
  const value = detail(result, name)
  return typeof value === 'number' ? value : undefined
}

/** A further figure that is a list, its members of one kind; others are left out. */
export function detailTexts(result: MetricResult, name: string): readonly string[] {
  return listOf(detail(result, name)).filter((member) => typeof member === 'string')
}

/** As `detailTexts`, for numbers. */
export function detailNumbers(result: MetricResult, name: string): readonly number[] {
  return listOf(detail(result, name)).filter((member) => typeof member === 'number')
}

const listOf = (value: DetailValue | undefined): readonly DetailValue[] => (Array.isArray(value) ? value : [])
