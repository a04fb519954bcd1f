import { type IsoDate, partialDateSchema, type Source, sourceIdSchema } from '@openfrontier/core/entities'
import { type FurtherFacts, mergeTables, type OwnFacts } from '@openfrontier/dataset/recompile'
import type { RefreshableSource } from '@openfrontier/sources'
import type { Taken } from './judge.ts'
import type { State } from './store.ts'

export interface Standing {
  readonly own: OwnFacts
  readonly sources: readonly RefreshableSource[]
  readonly state: State | undefined
  readonly today: IsoDate
}

/** The refreshed tables as they stand, with newly taken ones in their place or beside them. */
export function furtherFacts({ own, sources, state, today }: Standing, taken: readonly Taken[]): FurtherFacts {
  const replacing = new Set(sources.filter(({ replacesEarlier }) => replacesEarlier === true).map(({ id }) => id))
  // A copy that says what the last one said leaves the last one, and its day, in its place.
  const renewed = new Set(taken.filter(({ texts }) => texts.size > 0).map(({ source }) => source))
  const kept = [...(state?.tables ?? [])].filter(([path]) => {
    const source = path.slice(0, path.indexOf('/'))
    return !(renewed.has(source) && replacing.has(source))
  })
  const records = sources.flatMap((source): Source[] =>
    renewed.has(source.id) ? [sourceRecord(source, own.curated.sources.find(({ id }) => id === source.id)?.value, today)] : [],
  )
  return {
    tables: mergeTables(new Map(kept), new Map(taken.flatMap(({ texts }) => [...texts]))),
    sources: [...(state?.sources ?? []).filter(({ id }) => !renewed.has(id)), ...records],
  }
}

/** The record of a source as of a refresh; what is curated of it stays, but for the day of the copy. */
function sourceRecord(source: RefreshableSource, curated: Source | undefined, today: IsoDate): Source {
  const retrieved = partialDateSchema.parse(today)
  if (curated !== undefined) return { ...curated, retrieved }
  return {
    id: sourceIdSchema.parse(source.id),
    publisher: source.publisher,
    title: source.title,
    address: source.address,
    license: source.license,
    attribution: source.attribution,
    retrieved,
    citation: `${source.publisher}, ${source.title}, ${today}.`,
    kind: 'dataset',
    grade: 'S1',
    note: 'Refreshed by the user of this copy; it is not among the facts that are published with the project.',
  }
}
