import { type AdoptionObservation, type IsoDate, known } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { lastDay } from '../adoption/select-adoption.ts'
import { type Bounded, type IncomeGroup, meansByGroup } from './groups.ts'

interface GroupedRow {
  readonly row: AdoptionObservation
  readonly group: IncomeGroup
  readonly bounds: Bounded
}

/** The other denominator: a share of AI users, times the share of people who use AI in the same period, per 100 people. */
export function usersPerHundred(
  facts: Facts,
  rows: readonly GroupedRow[],
): ReadonlyMap<IncomeGroup, { readonly usersPerHundredLow: number; readonly usersPerHundredHigh: number }> {
  const key = (country: string, day: IsoDate) => `${country} ${day}`
  const users = new Map<string, number>()
  for (const row of facts.snapshot.adoption) {
    const [country, value] = [known(row.country), known(row.value)]
    if (row.universe === 'microsoft-ai-diffusion' && country && value !== undefined) users.set(key(country, lastDay(row)), value)
  }
  const scaled = rows.flatMap(({ row, group, bounds }) => {
    const country = known(row.country)
    const share = country && users.get(key(country, lastDay(row)))
    return typeof share === 'number' ? [{ group, bounds: { low: 100 * share * bounds.low, high: 100 * share * bounds.high } }] : []
  })
  return new Map(meansByGroup(scaled).map(({ group, low, high }) => [group, { usersPerHundredLow: low, usersPerHundredHigh: high }]))
}
