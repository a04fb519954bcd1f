import { claimSchema, indexDifficultySchema, licenseLabelSchema, modelSchema } from '@openfrontier/core/entities'
import type { Snapshot } from '@openfrontier/core/observatory'
import type * as z from 'zod'
import { resources } from './table.ts'

/** A kind of record as it stands in the snapshot, whole. */
export interface DatasetTable {
  readonly name: string
  readonly schema: z.ZodObject
  readonly rowsOf: (snapshot: Snapshot) => readonly object[]
}

/** Where the records of a resource stand, when not under its own name. */
const kindOf: Readonly<Record<string, keyof Snapshot>> = {
  results: 'benchmarkResults',
  'index-scores': 'indexScores',
  risk: 'riskEvaluations',
  openness: 'opennessAssessments',
}

/** All tables that can be had whole, by name. */
export const datasetTables: ReadonlyMap<string, DatasetTable> = new Map(
  [
    table('models', modelSchema, 'models'),
    ...resources
      .filter(({ name }) => name !== 'changes')
      .map(({ name, schema }) => table(name, schema, kindOf[name] ?? (name as keyof Snapshot))),
    table('license-labels', licenseLabelSchema, 'licenseLabels'),
    table('index-difficulties', indexDifficultySchema, 'indexDifficulties'),
    table('claims', claimSchema, 'claims'),
  ].map((each) => [each.name, each]),
)

function table(name: string, schema: z.ZodObject, kind: keyof Snapshot): DatasetTable {
  return {
    name,
    schema,
    rowsOf: (snapshot) => {
      const rows = snapshot[kind]
      if (!Array.isArray(rows)) throw new TypeError(`the snapshot has no list ${kind}`)
      return rows
    },
  }
}
