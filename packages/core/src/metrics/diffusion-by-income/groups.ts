import { type AdoptionObservation, type CountryCode, type CountryProfile, incomeGroups, isMissing, known } from '../../entities/index.ts'

export type IncomeGroup = (typeof incomeGroups)[number]

/** A share, or the ends of the bin it is printed in. */
export interface Bounded {
  readonly low: number
  readonly high: number
}

export interface GroupMean extends Bounded {
  readonly group: IncomeGroup
  readonly economies: number
}

/** The World Bank's words for its income groups, as publications print them. */
const words: Readonly<Record<string, IncomeGroup>> = {
  'High income': 'high',
  'Upper middle income': 'upper-middle',
  'Lower middle income': 'lower-middle',
  'Low income': 'low',
}

/** The income group of an economy: as the publication prints it, or the newest the World Bank's own table gives. */
export function incomeGroupOf(
  row: AdoptionObservation,
  grouping: 'world-bank' | 'as-published',
  countries: ReadonlyMap<CountryCode, CountryProfile>,
): IncomeGroup | undefined {
  if (grouping === 'as-published') return words[row.incomeGroupLabel ?? '']
  const code = known(row.country)
  const groups = (code && countries.get(code)?.incomeGroups) || []
  const newest = [...groups].sort((x, y) => (known(y.year) ?? 0) - (known(x.year) ?? 0))[0]
  return newest && known(newest.group)
}

/** The value of a row as bounds: both ends are the value where one is printed. */
export function boundsOf(row: AdoptionObservation): Bounded | undefined {
  if (!isMissing(row.value)) return { low: row.value, high: row.value }
  return row.bounds
}

/** Unweighted means of the bounds by group, richest first. Groups without an economy are left out. */
export function meansByGroup(rows: readonly { readonly group: IncomeGroup; readonly bounds: Bounded }[]): GroupMean[] {
  return incomeGroups.flatMap((group) => {
    const members = rows.filter((row) => row.group === group)
    const mean = (end: 'low' | 'high') => members.reduce((sum, { bounds }) => sum + bounds[end], 0) / members.length
    return members.length === 0 ? [] : [{ group, economies: members.length, low: mean('low'), high: mean('high') }]
  })
}

/** How one bounded mean stands to another. Bounds that overlap tell nothing. */
export function compareMeans(one: Bounded, other: Bounded): 'higher' | 'lower' | 'equal' | 'indeterminate' {
  if (one.low > other.high) return 'higher'
  if (one.high < other.low) return 'lower'
  return one.low === one.high && other.low === other.high ? 'equal' : 'indeterminate'
}
