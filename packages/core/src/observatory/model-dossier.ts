import type {
  AdoptionObservation,
  BenchmarkResult,
  Endpoint,
  Event,
  IndexScore,
  IsoDate,
  Lab,
  License,
  Listing,
  Model,
  ModelId,
  OpennessAssessment,
  Provider,
  Rating,
  Release,
  RiskEvaluation,
  Source,
} from '../entities/index.ts'
import { dayNumber, known, latestDay } from '../entities/index.ts'
import { type Facts, weightsLicenseOn } from './facts.ts'

/** All that a snapshot holds about one model, as known on a date. A kind of record whose part is not loaded is empty: see `parts`. */
export interface ModelDossier {
  readonly model: Model
  readonly labs: readonly Lab[]
  readonly releases: readonly Release[]
  /** Terms of its weights on the date, in full. */
  readonly license?: License
  /** Models it was made from, and models made from it. */
  readonly bases: readonly Model[]
  readonly derived: readonly ModelId[]
  readonly indexScores: readonly IndexScore[]
  readonly results: readonly BenchmarkResult[]
  readonly ratings: readonly Rating[]
  readonly endpoints: readonly (Endpoint & { readonly operator?: Provider })[]
  readonly listings: readonly Listing[]
  readonly adoption: readonly AdoptionObservation[]
  readonly openness: readonly OpennessAssessment[]
  readonly risks: readonly RiskEvaluation[]
  readonly events: readonly Event[]
  /** Every publication that one of these records names. */
  readonly sources: readonly Source[]
  readonly asOf: IsoDate
  /** Parts of the snapshot it was made from. */
  readonly parts: readonly string[]
}

/** The dossier of a model, or `undefined` where there is no such model. Ratings are those of all prompts, oldest first. */
export function modelDossier(facts: Facts, id: ModelId, asOf: IsoDate): ModelDossier | undefined {
  const model = facts.models.get(id)
  if (model === undefined) return undefined
  const { snapshot } = facts
  const isIts = (row: { readonly model: unknown }) => row.model === id
  const isKnown = (row: { readonly knownSince: IsoDate }) => row.knownSince <= asOf
  const labs = model.labs.flatMap((lab) => facts.labs.get(lab) ?? [])
  const releases = (facts.releasesByModel.get(id) ?? []).filter((release) => latestDay(release.date) <= asOf)
  const release = weightsLicenseOn(facts, id, asOf)
  const license = facts.licenses.get(known(release?.license) ?? ('' as License['id']))
  const providers = new Map(snapshot.providers.map((provider) => [provider.id, provider]))
  const records = {
    labs,
    releases,
    ...(license && { license }),
    indexScores: snapshot.indexScores.filter((row) => isIts(row) && row.vintage <= asOf).sort((x, y) => (x.vintage < y.vintage ? -1 : 1)),
    results: snapshot.benchmarkResults.filter((row) => isIts(row) && isKnown(row)),
    ratings: snapshot.ratings
      .filter((row) => isIts(row) && row.category === 'overall' && row.snapshotDate <= asOf)
      .sort((x, y) => dayNumber(x.snapshotDate) - dayNumber(y.snapshotDate)),
    endpoints: snapshot.endpoints.filter((row) => isIts(row) && isKnown(row)).map((row) => withOperator(row, providers.get(row.provider))),
    listings: snapshot.listings.filter((row) => isIts(row) && isKnown(row)),
    adoption: snapshot.adoption.filter((row) => isIts(row) && isKnown(row)),
    openness: snapshot.opennessAssessments.filter(isIts),
    risks: snapshot.riskEvaluations.filter(isIts),
    events: snapshot.events.filter((event) => event.model === id && latestDay(event.date) <= asOf),
  }
  return {
    model,
    ...records,
    bases: (known(model.bases) ?? []).flatMap((base) => facts.models.get(base.model) ?? []),
    derived: snapshot.models.filter((other) => known(other.bases)?.some((base) => base.model === id)).map((other) => other.id),
    sources: sourcesOf(facts, [model, ...Object.values(records).flat()]),
    asOf,
    parts: snapshot.parts,
  }
}

function withOperator(endpoint: Endpoint, operator: Provider | undefined): ModelDossier['endpoints'][number] {
  return operator === undefined ? endpoint : { ...endpoint, operator }
}

function sourcesOf(
  facts: Facts,
  records: readonly { readonly source?: string | undefined; readonly sources?: readonly string[] | undefined }[],
): Source[] {
  const ids = new Set(records.flatMap((record) => [...(record.sources ?? []), ...(record.source === undefined ? [] : [record.source])]))
  return facts.snapshot.sources.filter((source) => ids.has(source.id))
}
