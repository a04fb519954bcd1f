import type {
  IndexId,
  IndexScore,
  IsoDate,
  Lab,
  LabId,
  License,
  LicenseId,
  LicenseLabel,
  Model,
  ModelId,
  ModelList,
  Rating,
  Release,
  Source,
  SourceId,
} from '../entities/index.ts'
import { dayNumber, isFirstRowsOnly, isMissing, latestDay } from '../entities/index.ts'
import type { Snapshot } from './snapshot.ts'

/** A snapshot with the indexes that look-ups and metrics need. Built once; nothing in it changes. */
export interface Facts {
  readonly snapshot: Snapshot
  /** Newest date on which anything in the snapshot was known: "today" to every metric. */
  readonly dataThrough: IsoDate
  readonly labs: ReadonlyMap<LabId, Lab>
  readonly models: ReadonlyMap<ModelId, Model>
  readonly licenses: ReadonlyMap<LicenseId, License>
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly releasesByModel: ReadonlyMap<ModelId, readonly Release[]>
  readonly licenseLabels: ReadonlyMap<string, LicenseLabel>
  /** Vintages of an index, oldest first. */
  vintages(index: IndexId): readonly IsoDate[]
  /** Scores of one vintage, highest first. */
  indexScores(index: IndexId, vintage: IsoDate): readonly IndexScore[]
  /** Dates of which the whole board is known in one category and style control, oldest first. */
  boardDates(board: BoardSelection): readonly IsoDate[]
  /** Dates of which only the first rows of the board are known. No share or count can be taken of them. */
  firstRowsDates(board: BoardSelection): readonly IsoDate[]
  /** The newest copy of any of these lists, or `undefined` where there is none. */
  listsThrough(lists: readonly ModelList[]): IsoDate | undefined
  /** Rows of one board on one date, highest first. */
  ratings(board: BoardSelection, date: IsoDate): readonly Rating[]
  /** Models that any board ranks on any date, each once. */
  rankedModels(): ReadonlySet<ModelId>
}

/** One published ranking: a board in one category, with or without style control. */
export interface BoardSelection {
  readonly category: string
  readonly styleControl: boolean
}

/** The key of a licence label within the publication that prints it. */
export function licenseLabelKey(namespace: string, label: string): string {
  return `${namespace}\u0000${label}`
}

/** Indexes a snapshot for look-up: small tables at once, scores and ratings when first asked for. Linear in the number of records. */
export function indexFacts(snapshot: Snapshot): Facts {
  const scores = once(() =>
    inOrder(
      snapshot.indexScores,
      ({ index }) => index,
      ({ vintage }) => vintage,
    ),
  )
  const boards = once(() => inOrder(snapshot.ratings, boardKey, ({ snapshotDate }) => snapshotDate))
  const ranked = once(() => new Set(snapshot.ratings.flatMap(({ model }) => (isMissing(model) ? [] : [model]))))
  const board = snapshot.boards.find(({ id }) => id === 'lmarena-text')
  const datesOf = (selection: BoardSelection, partly: boolean) => {
    const byDate = boards().get(boardKey(selection))
    return sortedKeys(byDate).filter((date) => isFirstRowsOnly(board, byDate?.get(date)?.[0]?.source ?? '', date) === partly)
  }
  const copies = new Map<ModelList, IsoDate>()
  for (const { list, knownSince } of snapshot.listings) if (knownSince > (copies.get(list) ?? '')) copies.set(list, knownSince)
  return {
    snapshot,
    dataThrough: snapshot.manifest.dataThrough,
    labs: byId(snapshot.labs),
    models: byId(snapshot.models),
    licenses: byId(snapshot.licenses),
    sources: byId(snapshot.sources),
    releasesByModel: groupReleases(snapshot.releases),
    licenseLabels: new Map(snapshot.licenseLabels.map((label) => [licenseLabelKey(label.namespace, label.label), label])),
    vintages: (index) => sortedKeys(scores().get(index)),
    indexScores: (index, vintage) => scores().get(index)?.get(vintage) ?? [],
    boardDates: (selection) => datesOf(selection, false),
    firstRowsDates: (selection) => datesOf(selection, true),
    listsThrough: (lists) =>
      lists
        .flatMap((list) => copies.get(list) ?? [])
        .sort()
        .at(-1),
    ratings: (selection, date) => boards().get(boardKey(selection))?.get(date) ?? [],
    rankedModels: ranked,
  }
}

function boardKey(board: BoardSelection): string {
  return `${board.category}|${board.styleControl}`
}

/** Rows by key and date, of each date the highest first. */
function inOrder<T extends { readonly value: number; readonly label: string }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  dateOf: (row: T) => IsoDate,
): Map<string, Map<IsoDate, T[]>> {
  const index = new Map<string, Map<IsoDate, T[]>>()
  for (const row of rows) {
    const key = keyOf(row)
    const byDate = index.get(key) ?? new Map<IsoDate, T[]>()
    index.set(key, byDate)
    const date = dateOf(row)
    const group = byDate.get(date) ?? []
    byDate.set(date, group)
    group.push(row)
  }
  for (const byDate of index.values()) {
    for (const group of byDate.values()) group.sort((x, y) => y.value - x.value || (x.label < y.label ? -1 : 1))
  }
  return index
}

/** What is worked out when first asked for, and kept: most questions read few of the tables. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

function sortedKeys(byDate: ReadonlyMap<IsoDate, unknown> | undefined): IsoDate[] {
  return [...(byDate?.keys() ?? [])].sort()
}

function byId<I, T extends { readonly id: I }>(records: readonly T[]): Map<I, T> {
  return new Map(records.map((record) => [record.id, record]))
}

function groupReleases(releases: readonly Release[]): Map<ModelId, Release[]> {
  const groups = new Map<ModelId, Release[]>()
  for (const release of releases) {
    const group = groups.get(release.model) ?? []
    groups.set(release.model, group)
    group.push(release)
  }
  for (const group of groups.values()) {
    group.sort((x, y) => dayNumber(latestDay(x.date)) - dayNumber(latestDay(y.date)) || (x.id < y.id ? -1 : 1))
  }
  return groups
}

/** First release that let the public use the model in any way, or `undefined` where no such release is known. */
export function firstPublicRelease(facts: Facts, model: ModelId): Release | undefined {
  return facts.releasesByModel
    .get(model)
    ?.find((release) => release.access !== 'unreleased' && ['weights', 'api', 'product', 'staged'].includes(release.act))
}

/** First release of the weights, or `undefined` where none is known. */
export function firstWeightsRelease(facts: Facts, model: ModelId): Release | undefined {
  return facts.releasesByModel
    .get(model)
    ?.find((release) => release.access === 'open-weights' && (release.act === 'weights' || release.act === 'staged'))
}

/** The release that says under which licence the weights stand on a date: the last one by then that names one. */
export function weightsLicenseOn(facts: Facts, model: ModelId, date: IsoDate): Release | undefined {
  const day = dayNumber(date)
  return facts.releasesByModel
    .get(model)
    ?.filter((release) => release.access === 'open-weights' && dayNumber(latestDay(release.date)) <= day && !isMissing(release.license))
    .at(-1)
}
