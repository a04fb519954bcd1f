import type { IsoDate, LabId, ModelId, ModelList } from '../../entities/index.ts'
import { dayNumber, isMissing, known, latestDay } from '../../entities/index.ts'
import { type Facts, firstWeightsRelease } from '../../observatory/facts.ts'
import { newestBoard } from './board-population.ts'

/** A model whose weights were released, once. */
export interface OpenRelease {
  readonly model: ModelId
  readonly labs: readonly LabId[]
  readonly date: IsoDate
  readonly day: number
  /** Whether it was its lab's best open model on the board or the index when it came. */
  readonly flagship: boolean
}

export interface OpenReleaseSelection {
  readonly population: 'arena-and-epoch' | 'arena' | 'epoch'
  readonly flagshipsOnly: boolean
}

/** Models with public weights by `asOf` that the chosen publications rank or list. */
export function openReleases(
  facts: Facts,
  selection: OpenReleaseSelection,
  asOf: IsoDate,
): {
  readonly releases: readonly OpenRelease[]
  readonly name: string
  readonly inputs: readonly { kind: 'list' | 'board' | 'vintage'; id: string }[]
  readonly caveats: readonly string[]
} {
  const models = new Set<ModelId>([
    ...(selection.population === 'epoch' ? [] : facts.rankedModels()),
    ...(selection.population === 'arena' ? [] : inEpoch(facts)),
  ])
  const records = recordsOfLabs(facts, asOf)
  const releases = [...models].flatMap((id): OpenRelease[] => {
    const model = facts.models.get(id)
    const weights = firstWeightsRelease(facts, id)
    if (model === undefined || weights === undefined) return []
    const date = latestDay(weights.date)
    return date > asOf ? [] : [{ model: id, labs: model.labs, date, day: dayNumber(date), flagship: records.has(id) }]
  })
  const chosen = selection.flagshipsOnly ? releases.filter((release) => release.flagship) : releases
  return {
    releases: chosen.sort((x, y) => x.day - y.day || (x.model < y.model ? -1 : 1)),
    name: {
      'arena-and-epoch': 'LMArena’s text boards or Epoch AI’s lists and index',
      arena: 'LMArena’s text boards',
      epoch: 'Epoch AI’s lists and index',
    }[selection.population],
    inputs: [
      ...(selection.population === 'epoch' ? [] : [{ kind: 'board' as const, id: 'lmarena-text' }]),
      ...(selection.population === 'arena'
        ? []
        : [
            { kind: 'list' as const, id: 'epoch-notable' },
            { kind: 'list' as const, id: 'epoch-large-scale' },
            { kind: 'vintage' as const, id: 'eci' },
          ]),
    ],
    caveats: [
      'Models are those listed at any time up to the snapshot, released by the date asked for.',
      ...(selection.flagshipsOnly
        ? ['Flagships: releases that beat every earlier open model of their lab on the newest board or vintage by that date.']
        : []),
    ],
  }
}

/** The newest day the publications of a population reach to: releases after it are not known, so no window goes beyond. */
export function openReleasesKnownThrough(facts: Facts, population: OpenReleaseSelection['population']): IsoDate | undefined {
  const reaches = [
    ...(population === 'arena' ? [] : [facts.listsThrough(epochLists), facts.vintages('eci').at(-1)]),
    ...(population === 'epoch' ? [] : [facts.boardDates({ category: 'overall', styleControl: true }).at(-1)]),
  ]
  return reaches
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
}

const epochLists: readonly ModelList[] = ['epoch-notable', 'epoch-large-scale']

function inEpoch(facts: Facts): ModelId[] {
  const listings = facts.snapshot.listings.filter(({ list }) => epochLists.includes(list))
  return [...listings, ...facts.snapshot.indexScores].flatMap((row) => (isMissing(row.model) ? [] : [row.model]))
}

/** Models that, at their release, beat every earlier open model of their lab on the newest board or the newest vintage by `asOf`. */
function recordsOfLabs(facts: Facts, asOf: IsoDate): Set<ModelId> {
  const board = { category: 'overall', styleControl: true }
  const date = newestBoard(facts, board, asOf)
  const vintage = facts
    .vintages('eci')
    .filter((day) => day <= asOf)
    .at(-1)
  return new Set([
    ...runningRecords(facts, date === undefined ? [] : facts.ratings(board, date), asOf),
    ...runningRecords(facts, vintage === undefined ? [] : facts.indexScores('eci', vintage), asOf),
  ])
}

function runningRecords(
  facts: Facts,
  rows: readonly { readonly model: ModelId | { missing: string }; readonly value: number }[],
  asOf: IsoDate,
): ModelId[] {
  const scored = rows.flatMap((row) => {
    const model = known(row.model as ModelId)
    const weights = model && firstWeightsRelease(facts, model)
    const lab = model && facts.models.get(model)?.labs[0]
    return model && weights && lab && latestDay(weights.date) <= asOf
      ? [{ model, lab, value: row.value, day: dayNumber(latestDay(weights.date)) }]
      : []
  })
  const best = new Map<LabId, number>()
  return scored
    .sort((x, y) => x.day - y.day || y.value - x.value)
    .filter((row) => {
      if (row.value <= (best.get(row.lab) ?? Number.NEGATIVE_INFINITY)) return false
      best.set(row.lab, row.value)
      return true
    })
    .map((row) => row.model)
}
