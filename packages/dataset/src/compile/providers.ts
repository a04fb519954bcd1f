import {
  countryCodeSchema,
  isMissing,
  type Provider,
  type ProviderAliasNamespace,
  type ProviderId,
  providerAliasNamespaces,
} from '@openfrontier/core/entities'
import type { Problem } from '../problem.ts'
import type { CuratedRecord } from '../read/curated-kinds.ts'
import type { IngestedTable } from '../read/read-ingested.ts'

/** Which publication's names the providers of a source go by. */
export const providerNamespaceOf: Readonly<Record<string, ProviderAliasNamespace>> = {
  'models-dev': 'models-dev',
  openrouter: 'openrouter',
  // The table of endpoints uses the ids of OpenRouter's list.
  'openrouter-endpoints-headquarters': 'openrouter',
  'llm-stats': 'llm-stats',
}

export interface Providers {
  readonly providers: readonly Provider[]
  readonly find: (source: string, slug: string) => Provider | undefined
  readonly problems: readonly Problem[]
}

/**
 * Curated providers, and one record for each further provider that a publication prints, with its name, the seat if one is
 * printed, and everything else unknown. Its id is the printed one; an id that is taken is a problem: nothing says that two
 * publications mean one company by one word.
 */
export function compileProviders(curated: readonly CuratedRecord<Provider>[], tables: readonly IngestedTable<'providers'>[]): Providers {
  const { byName, problems } = indexNames(curated)
  const records = new Map<string, Provider>(curated.map(({ value }) => [value.id, value]))
  // The newest copy says what a provider is called.
  for (const { source, file, rows } of [...tables].sort((x, y) => (x.date > y.date ? -1 : 1))) {
    for (const row of rows) {
      const namespace = providerNamespaceOf[source]
      if (namespace !== undefined && byName.has(keyOf(namespace, row.slug))) continue
      const taken = records.get(row.slug)
      if (namespace === undefined || taken !== undefined) {
        problems.push({
          file,
          record: row.slug,
          field: 'slug',
          found: namespace === undefined ? `a provider of ${source}` : `the id of ${taken?.name ?? ''}, which does not have this name`,
          expected:
            namespace === undefined ? `one of the sources ${Object.keys(providerNamespaceOf).join(', ')}` : 'an id of its own, or an alias',
          mend: `add the name to aliases in curated/providers/${row.slug}.yaml, or curate the provider under another id`,
        })
        continue
      }
      const record = fromRow(row, namespace, source)
      records.set(record.id, record)
      byName.set(keyOf(namespace, row.slug), record)
    }
  }
  return {
    providers: [...records.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
    find: (source, slug) => byName.get(keyOf(providerNamespaceOf[source] ?? '', slug)),
    problems,
  }
}

function indexNames(curated: readonly CuratedRecord<Provider>[]): { byName: Map<string, Provider>; problems: Problem[] } {
  const byName = new Map<string, Provider>()
  const problems: Problem[] = []
  for (const { file, value } of curated) {
    for (const namespace of providerAliasNamespaces) {
      for (const name of value.aliases[namespace] ?? []) {
        const earlier = byName.get(keyOf(namespace, name))
        if (earlier === undefined) byName.set(keyOf(namespace, name), value)
        else {
          const found = `the name "${name}", which ${earlier.id} has too`
          problems.push({ file, record: value.id, field: `aliases.${namespace}`, found, expected: 'a name that one provider has, once' })
        }
      }
    }
  }
  return { byName, problems }
}

function fromRow(row: IngestedTable<'providers'>['rows'][number], namespace: ProviderAliasNamespace, source: string): Provider {
  const unknown = { missing: 'unknown' } as const
  const seat = countryCodeSchema.safeParse(row.headquarters)
  return {
    id: row.slug as ProviderId,
    name: row.name,
    aliases: { [namespace]: [row.slug] },
    headquarters: seat.success ? seat.data : unknown,
    parent: unknown,
    dataCentres: unknown,
    termsAddress: row.terms ?? unknown,
    privacyAddress: row.privacy ?? unknown,
    howKnown: seat.success ? `${source} prints the seat.` : `${source} prints no country.`,
    grade: seat.success ? 'S1' : 'unknown',
    sources: [source as Provider['sources'][number]],
  }
}

/** Whether the country of a provider is known, the operator's or its parent's. */
export function hasCountry({ headquarters, parent }: Provider): boolean {
  return !isMissing(headquarters) || (!isMissing(parent) && !isMissing(parent.country))
}

function keyOf(namespace: string, slug: string): string {
  return `${namespace}\u0000${slug}`
}
