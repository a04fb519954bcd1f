import type { BenchmarkId, BenchmarkResult, IsoDate, LabId, ModelId } from '../../entities/index.ts'
import { dayNumber, known, latestDay } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type NotCompared, unknownParty } from '../population/pair.ts'
import { releaseDay } from '../population/scored-models.ts'

/** A score of one model on one benchmark, with the day from which the model counts. */
export interface BenchmarkScore {
  readonly benchmark: BenchmarkId
  readonly label: string
  readonly model?: ModelId
  readonly labs: readonly LabId[]
  readonly day: number
  /**
   * As printed, 0 to 1. Some collections print scores corrected for guessing, (x − c)/(1 − c): that shifts −ln(1 − accuracy) by a
   * constant and moves no matched lag. Divided by a ceiling below 1, as two benchmarks are, it is the share of what can be reached.
   */
  readonly accuracy: number
  readonly evaluatedBy?: 'independent' | 'lab-itself' | 'third-party'
}

export interface BenchmarkScores {
  readonly kind: 'scores'
  /** Scores of models dated by the day of evaluation. */
  readonly scores: readonly BenchmarkScore[]
  /** The earlier of the date asked for and the newest copy that was used. */
  readonly evaluatedOn: IsoDate
  readonly inputs: readonly { readonly kind: 'source'; readonly id: string }[]
  readonly caveats: readonly string[]
}

export interface ScoreSelection {
  readonly a: string
  readonly b: string
  readonly dates: 'release' | 'as-printed'
  readonly benchmark?: BenchmarkId | undefined
  /** The scores an index is fitted on, or collections of evaluations: they overlap, so they are never taken together. */
  readonly collection: BenchmarkResult['collection']
}

const partOf = { index: 'benchmark-results', evaluations: 'evaluations' } as const

/**
 * The benchmark results of a snapshot as known on a date: of each source the newest copy by then, or its oldest one where all are
 * younger, which makes a reconstruction. Only shares between 0 and 1 where more is better. Says so where the part is not loaded.
 */
export function benchmarkScores(facts: Facts, selection: ScoreSelection, asOf: IsoDate): BenchmarkScores | NotCompared {
  const part = partOf[selection.collection]
  if (!facts.snapshot.parts.includes(part)) return notCompared('part-not-loaded', `the part "${part}" of the snapshot is not loaded`)
  const stranger = unknownParty(facts, [...parseParty(selection.a), ...parseParty(selection.b)])
  if (stranger) return stranger
  const results = asKnownOn(facts.snapshot.benchmarkResults, asOf).filter(
    ({ benchmark, collection }) =>
      collection === selection.collection && (selection.benchmark === undefined || benchmark === selection.benchmark),
  )
  const copied = results
    .map((result) => result.knownSince)
    .sort()
    .at(-1)
  if (copied === undefined) {
    return notCompared('no-data', selection.benchmark === undefined ? 'no benchmark results' : `no result on "${selection.benchmark}"`)
  }
  const unfit = new Set(facts.snapshot.benchmarks.filter(isNoShare).map(({ id }) => id))
  const fit = results.filter(({ benchmark, value }) => !unfit.has(benchmark) && value >= 0 && value <= 1)
  const dated = fit.flatMap((result) => scoreOf(facts, result, selection.dates) ?? [])
  const evaluatedOn = asOf < copied ? asOf : copied
  return {
    kind: 'scores',
    scores: dated.filter((score) => score.day <= dayNumber(evaluatedOn)),
    evaluatedOn,
    inputs: [...new Set(fit.map(({ source }) => source))].sort().map((id) => ({ kind: 'source', id })),
    caveats: [
      ...(results.some(({ knownSince }) => asOf < knownSince)
        ? [`Reconstructed: scores as copied on ${copied} of models released by ${asOf}; which of them were known then is not recorded.`]
        : []),
      ...(fit.length < results.length
        ? [`${results.length - fit.length} results that are no share from 0 to 1 with more as better are left out.`]
        : []),
      ...(dated.length < fit.length ? [`${fit.length - dated.length} results of models without a date are left out.`] : []),
    ],
  }
}

/** Of each source the newest copy by a date, else the oldest. */
function asKnownOn(results: readonly BenchmarkResult[], asOf: IsoDate): BenchmarkResult[] {
  const copies = new Map<string, Set<IsoDate>>()
  for (const { source, knownSince } of results) copies.set(source, (copies.get(source) ?? new Set()).add(knownSince))
  const chosen = new Map(
    [...copies].map(([source, dates]) => {
      const sorted = [...dates].sort()
      return [source, sorted.filter((date) => date <= asOf).at(-1) ?? sorted[0]] as const
    }),
  )
  return results.filter(({ source, knownSince }) => chosen.get(source) === knownSince)
}

function isNoShare(benchmark: Facts['snapshot']['benchmarks'][number]): boolean {
  const unit = known(benchmark.unit)
  return (unit !== undefined && unit !== 'share') || known(benchmark.direction) === 'lower'
}

function scoreOf(facts: Facts, result: BenchmarkResult, dates: ScoreSelection['dates']): BenchmarkScore | undefined {
  const model = known(result.model)
  const date = known(result.date)
  const printed = date === undefined ? undefined : dayNumber(latestDay(date))
  const day = dates === 'release' ? releaseDay(facts, model, printed) : printed
  if (day === undefined) return undefined
  const evaluatedBy = known(result.evaluatedBy)
  return {
    benchmark: result.benchmark,
    label: result.label,
    ...(model && { model }),
    labs: (model && facts.models.get(model)?.labs) ?? [],
    day,
    accuracy: result.value,
    ...(evaluatedBy && { evaluatedBy }),
  }
}

/** Scores by benchmark, benchmarks in order of id. */
export function byBenchmark<T extends BenchmarkScore>(scores: readonly T[]): [BenchmarkId, T[]][] {
  const groups = new Map<BenchmarkId, T[]>()
  for (const score of scores) {
    const group = groups.get(score.benchmark) ?? []
    groups.set(score.benchmark, group)
    group.push(score)
  }
  return [...groups].sort(([x], [y]) => (x < y ? -1 : 1))
}

function notCompared(reason: NotCompared['reason'], detail: string): NotCompared {
  return { kind: 'not-compared', reason, detail }
}
