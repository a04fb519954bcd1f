import {
  type CountryCode,
  type CountryProfile,
  countryCodeSchema,
  type incomeGroups,
  isMissing,
  type Maybe,
} from '@openfrontier/core/entities'
import { foldName } from '../names/fold-name.ts'
import { type Problem, show } from '../problem.ts'
import type { CountryPatch } from '../read/country-patch.ts'
import type { CuratedRecord } from '../read/curated-kinds.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { printed } from './printed-value.ts'

type IncomeGroup = (typeof incomeGroups)[number]
type Grouping = CountryProfile['incomeGroups'][number]
type Table = IngestedTable<'countries'>

/** The World Bank's words for its income groups. */
const groupWords: Readonly<Record<string, IncomeGroup>> = {
  'High income': 'high',
  'Upper middle income': 'upper-middle',
  'Lower middle income': 'lower-middle',
  'Low income': 'low',
}

export interface CompiledCountries {
  readonly countries: readonly CountryProfile[]
  /** The country that a printed name or code stands for: by three letters, else by two, else by a curated alias. */
  find(label: string, alpha3?: string): CountryCode | undefined
  readonly problems: readonly Problem[]
}

/** Countries out of tables of countries, with what is curated of them. A code of two letters is taken from the table that prints one. */
export function compileCountries(
  tables: readonly Table[],
  patches: readonly CuratedRecord<CountryPatch>[],
  resolver: Resolver,
): CompiledCountries {
  const problems: Problem[] = []
  const profiles = new Map<CountryCode, CountryProfile>()
  const byAlpha3 = new Map<string, CountryCode>()
  const aliases = new Map<string, CountryCode>()
  for (const { value, file } of patches) {
    if (value.alpha3 !== undefined) byAlpha3.set(value.alpha3, value.id)
    for (const alias of value.aliases ?? []) {
      const earlier = aliases.get(foldName(alias))
      if (earlier === undefined) aliases.set(foldName(alias), value.id)
      else {
        const expected = 'a name that one country has, once'
        problems.push({ file, record: value.id, field: 'aliases', found: `"${alias}", which ${earlier} has too`, expected })
      }
    }
  }
  for (const { rows } of tables) {
    for (const row of rows) {
      const code = countryCodeSchema.safeParse(row.alpha2)
      if (code.success) byAlpha3.set(row.alpha3, code.data)
    }
  }
  for (const { source, file, rows } of tables) {
    for (const row of rows) {
      const code = byAlpha3.get(row.alpha3)
      if (code === undefined) {
        resolver.note('country', source, `${row.name} (${row.alpha3})`, source)
        continue
      }
      const group = groupOf(row.incomeGroup)
      if (group === undefined) {
        problems.push({
          file,
          record: row.alpha3,
          field: 'incomeGroup',
          found: show(row.incomeGroup),
          expected: Object.keys(groupWords).join(', '),
        })
        continue
      }
      const profile = profiles.get(code) ?? emptyProfile(code, row.alpha3, row.name)
      profiles.set(code, {
        ...profile,
        // The table that prints two letters is the one of countries; another may spell its own names.
        ...(row.alpha2 === undefined ? {} : { name: row.name }),
        region: row.region ?? profile.region,
        incomeGroups: withGrouping(profile.incomeGroups, { year: printed(row.year), group }),
        sources: [...new Set([...profile.sources, source])].sort(),
      })
    }
  }
  for (const { value, file } of patches) {
    const profile =
      profiles.get(value.id) ??
      (value.alpha3 === undefined || value.name === undefined ? undefined : emptyProfile(value.id, value.alpha3, value.name))
    if (profile === undefined) {
      const expected = 'a country of a table of countries, or its name and alpha3'
      problems.push({ file, record: value.id, field: 'id', found: show(value.id), expected })
      continue
    }
    profiles.set(value.id, {
      ...profile,
      name: value.name ?? profile.name,
      usServicesUnavailable: value.usServicesUnavailable ?? profile.usServicesUnavailable,
      sources: [...new Set([...profile.sources, ...value.sources])].sort(),
    })
  }
  return {
    countries: [...profiles.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
    problems,
    find(label, alpha3) {
      const two = countryCodeSchema.safeParse(label)
      return byAlpha3.get(alpha3 ?? '') ?? (two.success && profiles.has(two.data) ? two.data : aliases.get(foldName(label)))
    },
  }
}

function groupOf(word: string | undefined): Maybe<IncomeGroup> | undefined {
  return word === undefined ? { missing: 'not-published', note: 'not classified' } : groupWords[word]
}

/** A grouping whose table does not say its year adds nothing where another table says the same of a year. */
function withGrouping(known: readonly Grouping[], next: Grouping): Grouping[] {
  const same = (other: Grouping) => JSON.stringify(other.group) === JSON.stringify(next.group)
  if (isMissing(next.year)) return known.some(same) ? [...known] : [...known, next]
  return [...known.filter((other) => !(same(other) && (isMissing(other.year) || other.year === next.year))), next]
}

function emptyProfile(id: CountryCode, alpha3: string, name: string): CountryProfile {
  return {
    id,
    alpha3,
    name,
    region: { missing: 'not-published' },
    incomeGroups: [],
    usServicesUnavailable: { missing: 'unknown' },
    sources: [],
  }
}
