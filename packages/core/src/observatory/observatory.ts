import { isTested } from '../claims/definition.ts'
import { claimDefinitions } from '../claims/registry.ts'
import { type ClaimReport, reportClaim } from '../claims/report.ts'
import type { VerdictRule } from '../claims/verdict.ts'
import { type Claim, type IsoDate, isoDateSchema, type Lab, type License, type Source } from '../entities/index.ts'
import { computeMetric, type MetricId, type MetricParameters, type MetricResultOf } from '../metrics/registry.ts'
import { type Facts, indexFacts } from './facts.ts'
import { isReleasedAfter, type ModelFilter, type ModelSummary, matchesFilter, summariseModels } from './find-models.ts'
import { createResolver, type Resolution, type Resolve } from './resolve.ts'
import type { Snapshot } from './snapshot.ts'

/** The facts of a snapshot as they stood on a date, and every answer that can be computed from them. */
export interface Observatory {
  readonly facts: Facts
  /** Date up to which facts count: the snapshot's, or that given to `asOf`. */
  readonly date: IsoDate
  /** The same observatory seen as of a date. Throws a ZodError where the date is none. */
  asOf(date: string): Observatory
  /** Computes a metric. Throws `InvalidParametersError` naming the parameter. */
  metric<Id extends MetricId>(id: Id, parameters?: MetricParameters<Id>): MetricResultOf<Id>
  /** A claim with its verdicts when it was said and on this observatory's date, or `undefined` where there is no such claim. */
  claim(id: string, rule?: VerdictRule): ClaimReport | undefined
  claims(): readonly Claim[]
  readonly models: {
    /** All models but those known to have come out only later, with what is known of them on this date. */
    list(): readonly ModelSummary[]
    find(filter: ModelFilter): readonly ModelSummary[]
    /** One model by its id, whenever it came out. */
    get(id: string): ModelSummary | undefined
    /** What a name stands for: never a guess. */
    resolve(name: string): Resolution
  }
  readonly labs: ReadonlyMap<string, Lab>
  readonly licenses: ReadonlyMap<string, License>
  readonly sources: ReadonlyMap<string, Source>
}

/** Opens a snapshot. Cheap: indexes are built once, answers only when asked for. */
export function createObservatory(snapshot: Snapshot): Observatory {
  const facts = indexFacts(snapshot)
  return viewAsOf(facts, createResolver(facts), facts.dataThrough)
}

function viewAsOf(facts: Facts, resolve: Resolve, date: IsoDate): Observatory {
  let summaries: ReadonlyMap<string, ModelSummary> | undefined
  const all = () => {
    summaries ??= new Map(summariseModels(facts, date).map((summary) => [summary.model.id, summary]))
    return summaries
  }
  const list = () => [...all().values()].filter((summary) => !isReleasedAfter(summary, date))
  return {
    facts,
    date,
    asOf: (day) => viewAsOf(facts, resolve, isoDateSchema.parse(day)),
    metric: (id, parameters) => computeMetric(facts, id, { asOf: date, ...parameters }),
    claim(id, rule) {
      const claim = facts.snapshot.claims.find((candidate) => candidate.id === id)
      const definition = claim && claimDefinitions.get(claim.id)
      if (claim === undefined || definition === undefined || !isTested(definition)) return undefined
      const computed = rule === undefined && date === facts.dataThrough ? facts.snapshot.computedClaims : undefined
      return computed?.find((report) => report.id === id) ?? reportClaim(facts, claim, definition, date, rule)
    },
    claims: () => facts.snapshot.claims,
    models: {
      list,
      find: (filter) => list().filter((summary) => matchesFilter(facts, summary, filter, date)),
      get: (id) => all().get(id),
      resolve,
    },
    labs: facts.labs as ReadonlyMap<string, Lab>,
    licenses: facts.licenses as ReadonlyMap<string, License>,
    sources: facts.sources as ReadonlyMap<string, Source>,
  }
}
