import { isMissing } from '@openfrontier/core/entities'
import type { Curated, CuratedRecord } from '../src/read/curated-kinds.ts'
import type { Ingested } from '../src/read/read-ingested.ts'

export type ReferenceTarget = 'labs' | 'models' | 'licenses' | 'benchmarks' | 'sources' | 'claims' | 'evidence'

/** A field of a record that holds the id of another. */
export interface Reference {
  readonly file: string
  readonly record: string
  readonly field: string
  readonly to: ReferenceTarget
  readonly id: string
}

type Field = readonly [field: string, to: ReferenceTarget, ids: unknown]

/** Every reference in the facts. */
export function referencesOf(curated: Curated, ingested: Ingested): Reference[] {
  return [
    ...of(curated.labs, (lab) => [
      ['sources', 'sources', lab.sources],
      ['headquarters.sources', 'sources', lab.headquarters.sources],
    ]),
    ...of(curated.models, (model) => [
      ['labs', 'labs', model.labs],
      ['sources', 'sources', model.sources],
      ['parameters.source', 'sources', isMissing(model.parameters) ? [] : model.parameters.source],
      ['trainingCompute.source', 'sources', isMissing(model.trainingCompute) ? [] : model.trainingCompute.source],
      ['bases.model', 'models', isMissing(model.bases) ? [] : model.bases.map((base) => base.model)],
      ['bases.source', 'sources', isMissing(model.bases) ? [] : model.bases.map((base) => base.source)],
    ]),
    ...of(curated.releases, (release) => [
      ['model', 'models', release.model],
      ['license', 'licenses', release.license],
      ['successor', 'models', release.successor],
      ['sources', 'sources', release.sources],
    ]),
    ...of(curated.licenses, (license) => [
      ['sources', 'sources', license.sources],
      ...Object.entries(license.facets).map(([name, facet]): Field => [`facets.${name}.sources`, 'sources', facet.sources]),
      ['conflicts.sources', 'sources', license.conflicts?.flatMap((conflict) => conflict.sources ?? [])],
    ]),
    ...of(curated['license-labels'], (label) => [
      ['license', 'licenses', label.license],
      ['sources', 'sources', label.sources],
    ]),
    ...of(curated.benchmarks, (benchmark) => [
      ['supersededBy', 'benchmarks', benchmark.supersededBy],
      ['sources', 'sources', benchmark.sources],
    ]),
    ...of(curated.boards, (board) => [
      ['sources', 'sources', board.sources],
      ['changes.sources', 'sources', board.changes.flatMap(({ sources }) => sources)],
      ['copies.source', 'sources', board.copies.map(({ source }) => source)],
    ]),
    ...of(curated.indexes, (index) => [['sources', 'sources', index.sources]]),
    ...of(curated.countries, (country) => [['sources', 'sources', country.sources]]),
    ...of(curated.providers, (provider) => [
      ['lab', 'labs', provider.lab],
      ['sources', 'sources', provider.sources],
    ]),
    ...of(curated.events, (event) => [
      ['lab', 'labs', event.lab],
      ['model', 'models', event.model],
      ['license', 'licenses', event.license],
      ['claims', 'claims', event.claims],
      ['sources', 'sources', event.sources],
    ]),
    ...of(curated.evidence, (evidence) => [
      ['claims', 'claims', evidence.claims],
      ['garbles', 'evidence', evidence.garbles],
      ['sources', 'sources', evidence.sources],
    ]),
    ...of(curated.claims, (claim) => [['sources', 'sources', claim.sources]]),
    ...of(curated.disagreements, (disagreement) => [
      ['answers.statement', 'evidence', disagreement.answers.map(({ statement }) => statement)],
      ['sources', 'sources', disagreement.sources],
    ]),
    ...Object.values(ingested).flatMap((tables) =>
      tables.map(({ file, source }): Reference => ({ file, record: '', field: 'folder', to: 'sources', id: source })),
    ),
  ]
}

function of<T>(records: readonly CuratedRecord<T>[], fieldsOf: (value: T) => readonly Field[]): Reference[] {
  return records.flatMap(({ file, id: record, value }) =>
    fieldsOf(value).flatMap(([field, to, ids]) =>
      [ids].flat().flatMap((id) => (typeof id === 'string' ? [{ file, record, field, to, id }] : [])),
    ),
  )
}
