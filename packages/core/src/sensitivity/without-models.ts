import type { ModelId } from '../entities/index.ts'
import { known } from '../entities/index.ts'
import { type Facts, indexFacts } from '../observatory/facts.ts'

/** The facts as if some models had never been scored, rated, listed or released. Nothing is fitted anew. */
export function withoutModels(facts: Facts, models: ReadonlySet<ModelId>): Facts {
  const { snapshot } = facts
  const stays = (row: { readonly model: ModelId | { readonly missing: string } }) => {
    const model = known(row.model as ModelId)
    return model === undefined || !models.has(model)
  }
  return indexFacts({
    ...snapshot,
    models: snapshot.models.filter(({ id }) => !models.has(id)),
    releases: snapshot.releases.filter(stays),
    listings: snapshot.listings.filter(stays),
    ratings: snapshot.ratings.filter(stays),
    indexScores: snapshot.indexScores.filter(stays),
    benchmarkResults: snapshot.benchmarkResults.filter(stays),
  })
}
