import {
  type Endpoint,
  type IsoDate,
  isMissing,
  type LabId,
  type Maybe,
  type Model,
  type ModelAliasNamespace,
  type Provider,
  type SourceId,
} from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import type { Problem } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { dayOf, type PricePoint, pricePeriods } from './price-periods.ts'
import { printed } from './printed-value.ts'
import type { Providers } from './providers.ts'

type Row = PrintedRow<'endpoints'>

/** How the endpoints of a publication are named: models.dev prints a provider's own names, the others names of their own. */
const publications: Readonly<Record<string, { readonly namespace: ModelAliasNamespace; readonly suffix: string }>> = {
  'models-dev': { namespace: 'models-dev', suffix: '' },
  'openrouter-endpoints-headquarters': { namespace: 'openrouter', suffix: '@openrouter' },
  'llm-stats': { namespace: 'llm-stats', suffix: '@llm-stats' },
}

interface Found {
  readonly source: SourceId
  readonly provider: string
  readonly label: string
  readonly points: PricePoint[]
  /** The newest row; an endpoint of which only price changes are kept has none. */
  row?: Row
  seen: IsoDate
}

export interface EndpointFacts {
  readonly endpoints: readonly IngestedTable<'endpoints'>[]
  readonly changes: readonly IngestedTable<'price-changes'>[]
  readonly providers: Providers
  readonly models: readonly Model[]
}

/** Every model as somebody serves it, once for each publication, with all prices that were seen. */
export function compileEndpoints(facts: EndpointFacts, resolver: Resolver): { endpoints: Endpoint[]; problems: Problem[] } {
  const problems: Problem[] = []
  const labsOf = new Map<string, readonly LabId[]>(facts.models.map(({ id, labs }) => [id, labs]))
  const newest = new Map<SourceId, IsoDate>()
  for (const { source, date } of facts.endpoints) if (date > (newest.get(source) ?? '')) newest.set(source, date)

  const endpoints = [...collect(facts)].flatMap(([id, found]): Endpoint[] => {
    const publication = publications[found.source]
    const provider = facts.providers.find(found.source, found.provider)
    if (publication === undefined || provider === undefined) {
      const expected =
        publication === undefined ? `one of ${Object.keys(publications).join(', ')}` : 'a provider that the publication lists'
      const wrong = publication === undefined ? found.source : found.provider
      problems.push({ file: `ingested/${found.source}`, record: id, field: 'provider', found: `"${wrong}"`, expected })
      return []
    }
    const { row, label, source } = found
    const resolved = resolver.model(publication.namespace, label, source, { released: row?.released, within: found.provider })
    return [
      {
        id: id as Endpoint['id'],
        provider: provider.id,
        label,
        ...resolved,
        firstParty: isFirstParty(provider, isMissing(resolved.model) ? undefined : labsOf.get(resolved.model)),
        quantization: row?.quantization === 'unknown' ? { missing: 'unknown' } : printed(row?.quantization),
        status: printed(row?.status),
        openWeightsLabel: printed(row?.openWeights),
        operatorCountry: provider.headquarters,
        dataCentres: provider.dataCentres,
        howKnown: provider.howKnown,
        prices: pricePeriods(found.points, row !== undefined && found.seen === newest.get(source), source),
        limits: { context: sizeOf(row?.context), output: sizeOf(row?.outputLimit) },
        knownSince: found.seen,
        sources: [source],
      },
    ]
  })
  return { endpoints: endpoints.sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0)), problems }
}

function collect({ endpoints, changes }: EndpointFacts): Map<string, Found> {
  const found = new Map<string, Found>()
  const at = (source: SourceId, provider: string, label: string, variant: string | undefined, day: IsoDate): Found => {
    const id = `${provider}/${label}${publications[source]?.suffix ?? ''}${variant === undefined ? '' : `#${variant}`}`
    const entry = found.get(id) ?? { source, provider, label, points: [], seen: day }
    found.set(id, entry)
    return entry
  }
  for (const { source, date, rows } of [...endpoints].sort((x, y) => (x.date < y.date ? -1 : 1))) {
    for (const row of rows) {
      const entry = at(source, row.provider, row.label, row.variant, date)
      entry.row = row
      entry.seen = date
      if (row.input !== undefined || row.output !== undefined) entry.points.push({ day: date, kind: 'seen', price: row })
    }
  }
  for (const { source, rows } of changes) {
    for (const row of rows) {
      const entry = at(source, row.provider, row.label, undefined, dayOf(row.from))
      // A change is known by its label alone; whether it is free, the name in the copy says too.
      entry.points.push({ day: dayOf(row.from), kind: 'changed', price: { ...row, name: entry.row?.name } })
      if (entry.row === undefined && dayOf(row.from) > entry.seen) entry.seen = dayOf(row.from)
    }
  }
  return found
}

/** A provider that is no lab serves no model of its own; of a lab's provider it depends on whose the model is. */
function isFirstParty({ lab }: Provider, labs: readonly LabId[] | undefined): Maybe<boolean> {
  if (lab === undefined) return false
  return labs === undefined ? { missing: 'unknown' } : labs.includes(lab)
}

/** A size of 0 is none. */
function sizeOf(tokens: number | undefined): Maybe<number> {
  return tokens === 0 ? { missing: 'unknown', note: '0 as printed' } : printed(tokens)
}
