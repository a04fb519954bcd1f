import { type ClaimHistory, claimHistory } from '../claims/history.ts'
import { judgeOwnClaim, type OwnClaim } from '../claims/own-claim.ts'
import { claimDefinitions } from '../claims/registry.ts'
import { type ClaimReport, type JudgedClaimReport, reportClaim } from '../claims/report.ts'
import type { VerdictRule } from '../claims/verdict.ts'
import { type DisagreementReport, reportDisagreement } from '../disagreement/report.ts'
import { type Claim, type IsoDate, isoDateSchema, type Lab, type License, type Source } from '../entities/index.ts'
import { evaluateLicense } from '../licensing/evaluate-license.ts'
import { evaluateModel, type ModelLicenseEvaluation } from '../licensing/evaluate-model.ts'
import type { LicenseEvaluation } from '../licensing/evaluation.ts'
import { type LicenseProfileInput, licenseProfileSchema } from '../licensing/profile.ts'
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
  /**
   * A claim with its verdicts when it was said and on this observatory's date, and what is on record about it; `undefined` where there
   * is no such claim. Throws `PartNotLoadedError` where it must be computed and a part it reads is not loaded.
   */
  claim(id: string, rule?: VerdictRule): ClaimReport | undefined
  /** The answers to a claim over every quarter and vintage up to the snapshot, whatever this observatory's date. Throws as `claim` does. */
  claimHistory(id: string): ClaimHistory | undefined
  /** Judges a claim of one's own by the same rule. Throws a `ZodError` or `InvalidParametersError` where it does not fit. */
  judge(claim: OwnClaim): JudgedClaimReport
  claims(): readonly Claim[]
  /** Questions that authorities answer differently, by topic. */
  disagreements(): readonly Pick<DisagreementReport, 'id' | 'question'>[]
  /** The answers to one of them side by side, or `undefined` where there is no such topic. Throws as `claim` does. */
  disagreement(id: string): DisagreementReport | undefined
  /**
   * Whether a licence lets somebody do something, on this observatory's date unless the profile has one; `undefined` where there
   * is no such licence. Throws a ZodError where the profile is none. Not legal advice.
   */
  evaluateLicense(id: string, profile: LicenseProfileInput): LicenseEvaluation | undefined
  /** The same by the licence that binds a model's weights on the date; `undefined` where no model has the id. */
  evaluateModel(id: string, profile: LicenseProfileInput): ModelLicenseEvaluation | undefined
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
      if (claim === undefined || definition === undefined) return undefined
      const known = rule === undefined ? facts.snapshot.computedClaims?.find((report) => report.id === id) : undefined
      if (known !== undefined && date === facts.dataThrough) return known
      return reportClaim(facts, claim, definition, date, rule, undefined, known)
    },
    claimHistory(id) {
      const claim = facts.snapshot.claims.find((candidate) => candidate.id === id)
      const definition = claim && claimDefinitions.get(claim.id)
      if (claim === undefined || definition === undefined) return undefined
      return facts.snapshot.claimHistories?.find((history) => history.id === id) ?? claimHistory(facts, claim, definition)
    },
    judge: (claim) => judgeOwnClaim(facts, claim, date),
    claims: () => facts.snapshot.claims,
    disagreements: () => facts.snapshot.disagreements,
    disagreement(id) {
      const disagreement = facts.snapshot.disagreements.find((candidate) => candidate.id === id)
      if (disagreement === undefined) return undefined
      const computed = date === facts.dataThrough ? facts.snapshot.computedDisagreements : undefined
      return computed?.find((report) => report.id === id) ?? reportDisagreement(facts, disagreement, date)
    },
    evaluateLicense(id, profile) {
      const license = facts.licenses.get(id as License['id'])
      return license && evaluateLicense(license, { date, ...licenseProfileSchema.parse(profile) })
    },
    evaluateModel: (id, profile) => evaluateModel(facts, id, { date, ...licenseProfileSchema.parse(profile) }),
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
