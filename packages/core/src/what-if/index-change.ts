import type { BenchmarkResult, LabId, PartialDate } from '../entities/index.ts'
import { known } from '../entities/index.ts'
import type { Facts } from '../observatory/facts.ts'

/** One's own score, to be added to those of a vintage. */
export interface OwnScore {
  /** Name of the model: one the index prints, or a new one. */
  readonly model: string
  /** Id of a benchmark. */
  readonly benchmark: string
  /** Share, 0 to 1. */
  readonly score: number
  /** Release date of a new model: without one it has an index but stands on no frontier. */
  readonly released?: PartialDate
  /** Developers of a new model: without one it stands on no side. */
  readonly labs?: readonly LabId[]
}

/** What is done to the scores before the index is fitted anew. Nothing: the index as published, recomputed. */
export interface IndexChange {
  /** Benchmarks by id. */
  readonly withoutBenchmarks?: readonly string[]
  /** Models by the name the index prints. */
  readonly withoutModels?: readonly string[]
  /** Publications a score was taken from, as printed. */
  readonly withoutOrigins?: readonly string[]
  /** Leaves out scores the source marks as ones the model was tuned for. */
  readonly withoutOptimized?: boolean
  /** Leaves out scores known to be the lab's own. */
  readonly withoutSelfReported?: boolean
  /** Leaves out benchmarks whose items are not public. */
  readonly withoutPrivateBenchmarks?: boolean
  readonly ownScores?: readonly OwnScore[]
}

export interface ChangedScores {
  readonly scores: readonly { readonly model: string; readonly benchmark: string; readonly score: number }[]
  readonly left: number
  readonly added: number
  /** What could not be done as asked, for the reader. */
  readonly caveats: readonly string[]
}

/** The scores a vintage is fitted on, changed. A name that nothing bears is said, not passed over. */
export function changeScores(facts: Facts, results: readonly BenchmarkResult[], change: IndexChange): ChangedScores {
  const benchmarks = new Map(facts.snapshot.benchmarks.map((benchmark) => [String(benchmark.id), benchmark]))
  const kept = results.filter(
    (result) =>
      !change.withoutBenchmarks?.includes(result.benchmark) &&
      !change.withoutModels?.includes(result.label) &&
      !change.withoutOrigins?.includes(known(result.origin) ?? '') &&
      !(change.withoutOptimized === true && result.optimized === true) &&
      !(change.withoutSelfReported === true && known(result.evaluatedBy) === 'lab-itself') &&
      !(change.withoutPrivateBenchmarks === true && known(benchmarks.get(result.benchmark)?.items) === 'private'),
  )
  const own = change.ownScores ?? []
  for (const { model, score } of own) {
    if (!(score >= 0 && score <= 1)) throw new RangeError(`a score of ${model} is ${score}; a share from 0 to 1 is expected`)
  }
  const ofOwn = new Set(own.map(({ model, benchmark }) => `${model} ${benchmark}`))
  const printed = kept.filter(({ label, benchmark }) => !ofOwn.has(`${label} ${benchmark}`))
  return {
    scores: [
      ...printed.map(({ label, benchmark, value }) => ({ model: label, benchmark, score: value })),
      ...own.map(({ model, benchmark, score }) => ({ model, benchmark, score })),
    ],
    left: results.length - printed.length,
    added: own.length,
    caveats: [
      ...unmatched('benchmark', change.withoutBenchmarks, new Set(results.map((result) => result.benchmark))),
      ...unmatched('model', change.withoutModels, new Set(results.map((result) => result.label))),
      ...unmatched('publication', change.withoutOrigins, new Set(results.map((result) => known(result.origin) ?? ''))),
      ...unknownCaveat(
        change.withoutSelfReported,
        'who ran it',
        results.filter((result) => known(result.evaluatedBy) === undefined).length,
      ),
      ...unknownCaveat(
        change.withoutPrivateBenchmarks,
        'whether its items are public',
        results.filter((result) => known(benchmarks.get(result.benchmark)?.items) === undefined).length,
      ),
    ],
  }
}

function unmatched(what: string, names: readonly string[] | undefined, there: ReadonlySet<string>): string[] {
  return (names ?? [])
    .filter((name) => !there.has(name))
    .map((name) => `No score is of the ${what} "${name}"; nothing was left out for it.`)
}

function unknownCaveat(asked: boolean | undefined, what: string, count: number): string[] {
  return asked === true && count > 0 ? [`Of ${count} scores nothing says ${what}; they stay.`] : []
}
