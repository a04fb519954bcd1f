import { isMissing, type Lab } from '@openfrontier/core/entities'
import type { SnapshotRecords } from '@openfrontier/core/observatory'
import type { NamesOfSource, Resolver, Unresolved } from '../resolve-names.ts'

/** How much of something is known: `part` of `whole`. */
export interface CoverageFigure {
  readonly what: string
  readonly part: number
  readonly whole: number
  /** Share it is meant to reach. */
  readonly target?: number
}

/** What the snapshot knows of what its sources print, and every name it could not resolve. */
export interface Coverage {
  readonly figures: readonly CoverageFigure[]
  /** Names of models by source: nothing that was read is lost. */
  readonly names: readonly NamesOfSource[]
  readonly unresolved: readonly Unresolved[]
}

/** What the dataset is meant to reach, by the words of a figure. */
const targets: readonly (readonly [RegExp, number])[] = [
  [/^index scores of .+ with a model$/, 1],
  [/^ratings with a model, first \d+ of each overall board$/, 1],
  [/^ratings with a model$/, 0.97],
  [/^endpoints at labs' own providers with a model, or a reason why none$/, 1],
  [/^endpoints with a model$/, 0.9],
  [/^labs whose country is known$/, 1],
  [/^labs with a country, or a reason why they have none$/, 1],
  [/^licence labels of .+ explained$/, 1],
]

const headOfBoard = 100

/** Counts how many printed rows are resolved, and how many labs and labels are explained. `ofCopies` is what was counted of all copies of boards. */
export function measureCoverage(
  records: SnapshotRecords,
  resolver: Pick<Resolver, 'unresolved' | 'namesBySource'>,
  ofCopies: readonly CoverageFigure[] = [],
): Coverage {
  const heads = [
    ...groups(
      records.ratings.filter(({ category }) => category === 'overall'),
      (row) => `${row.snapshotDate} ${row.styleControl}`,
    ).values(),
  ].flatMap((rows) => [...rows].sort((x, y) => y.value - x.value).slice(0, headOfBoard))
  const labels = new Set(records.ratings.flatMap(({ licenseLabel }) => (isMissing(licenseLabel) ? [] : [licenseLabel])))
  const explained = new Set(records.licenseLabels.filter(({ namespace }) => namespace === 'arena').map(({ label }) => label))
  return {
    figures: [
      figure('labs whose country is known', records.labs, ({ headquarters }) => !isMissing(headquarters.country)),
      figure('labs without a seat, a person or members in many countries, and why', records.labs, isSeatless),
      figure(
        'labs whose country is undecided or unknown, and why',
        records.labs,
        (lab) => isMissing(lab.headquarters.country) && !isSeatless(lab),
      ),
      figure(
        'labs with a country, or a reason why they have none',
        records.labs,
        (lab) => !isMissing(lab.headquarters.country) || isSeatless(lab),
      ),
      figure('models with a dated release', records.models, hasRelease(records)),
      ...[...groups(records.indexScores, ({ vintage }) => vintage)].map(([vintage, rows]) =>
        figure(`index scores of ${vintage} with a model`, rows, hasModel),
      ),
      figure(
        'benchmark results with a model',
        records.benchmarkResults.filter(({ collection }) => collection === 'index'),
        hasModel,
      ),
      ...[...groups(records.listings, ({ list }) => list)].map(([list, rows]) => figure(`rows of ${list} with a model`, rows, hasModel)),
      figure('listings whose labs are all known', records.listings, ({ labs }) => !isMissing(labs)),
      ...ofCopies,
      figure('ratings with a model', records.ratings, hasModel),
      figure(`ratings with a model, first ${headOfBoard} of each overall board`, heads, hasModel),
      figure('ratings with a lab', records.ratings, ({ labs }) => !isMissing(labs)),
      figure('licence labels of boards explained', [...labels], (label) => explained.has(label)),
    ].map(withTarget),
    names: resolver.namesBySource(),
    unresolved: resolver.unresolved(),
  }
}

/** Whether the record says that there is no seat to know, and why: not that nobody found one. */
function isSeatless({ headquarters: { country } }: Lab): boolean {
  return isMissing(country) && country.missing === 'not-applicable' && country.note !== undefined
}

function withTarget(counted: CoverageFigure): CoverageFigure {
  const target = targets.find(([words]) => words.test(counted.what))?.[1]
  return target === undefined ? counted : { ...counted, target }
}

function figure<T>(what: string, rows: readonly T[], holds: (row: T) => boolean): CoverageFigure {
  return { what, part: rows.filter(holds).length, whole: rows.length }
}

function hasModel({ model }: { readonly model: unknown }): boolean {
  return !isMissing(model)
}

function hasRelease(records: SnapshotRecords): (model: { readonly id: string }) => boolean {
  const released = new Set<string>(records.releases.map(({ model }) => model))
  return ({ id }) => released.has(id)
}

function groups<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const byKey = new Map<string, T[]>()
  for (const row of rows) {
    const group = byKey.get(keyOf(row)) ?? []
    byKey.set(keyOf(row), group)
    group.push(row)
  }
  return byKey
}
