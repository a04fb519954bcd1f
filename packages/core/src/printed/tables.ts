import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from '../entities/dates.ts'
import { catalogueTables } from './catalogue-tables.ts'
import { judgementTables } from './judgement-tables.ts'
import { usageTables } from './usage-tables.ts'

const text = z.string().min(1)
const number = z.number()
const count = z.number().int().nonnegative()

/** One published value of a capability index. */
export const printedIndexScoreSchema = z.strictObject({
  label: text.describe('model name as printed'),
  value: number.describe('index points'),
  low: number.optional().describe('lower end of the published 90 % interval'),
  high: number.optional().describe('upper end of the published 90 % interval'),
  released: partialDateSchema.optional().describe('release date as printed'),
  organization: text.optional().describe('organisations as printed, comma-separated'),
  country: text.optional().describe('countries as printed, comma-separated'),
  access: text.optional().describe('accessibility as printed'),
})

/** Difficulty and slope of one benchmark in one fit of the index. */
export const printedBenchmarkDifficultySchema = z.strictObject({
  benchmark: text,
  difficulty: number.describe('index points'),
  slope: number.describe('per index point'),
  released: partialDateSchema.optional(),
  anchor: z.boolean(),
})

/** One score the index is fitted on. */
export const printedBenchmarkResultSchema = z.strictObject({
  label: text.describe('model name as printed'),
  version: text.optional().describe('version evaluated, as printed'),
  benchmark: text,
  value: number.min(0).max(1).describe('share'),
  optimized: z.boolean().optional(),
  date: partialDateSchema.optional(),
  origin: text.optional().describe('where the publication took the score from'),
})

/** One row of a list of models. */
export const printedListingSchema = z.strictObject({
  list: text.describe('which list of the publication'),
  label: text,
  organization: text.optional().describe('organisations as printed, comma-separated'),
  country: text.optional().describe('countries as printed, comma-separated, by organisation'),
  published: partialDateSchema.optional(),
  access: text.optional(),
  domain: text.optional(),
  parameters: number.positive().optional(),
  compute: number.positive().optional().describe('training FLOP'),
  confidence: text.optional().describe("the publication's word for how sure it is of parameters and compute"),
  bases: text.optional().describe('base models as printed, comma-separated'),
  activeParameters: number.positive().optional().describe('parameters used for one token'),
  name: text.optional().describe('name printed beside the label, where the label is an id'),
  family: text.optional().describe('family as printed'),
  license: text.optional().describe('licence label as printed'),
  repository: text.optional().describe('repository of the weights, as printed'),
})

/** One evaluated version of a model: how a name and a way of running it belong together. */
export const printedModelVersionSchema = z.strictObject({
  version: text.describe('id of the version as printed'),
  label: text.describe('model name as printed'),
  display: text.optional(),
  group: text.optional(),
  organization: text.optional(),
  country: text.optional(),
  released: partialDateSchema.optional(),
  access: text.optional(),
  compute: number.positive().optional(),
  confidence: text.optional(),
})

/** One row of a rating board. */
export const printedRatingSchema = z.strictObject({
  styleControl: z.boolean(),
  category: text,
  label: text,
  value: number,
  low: number.optional().describe('lower end of the published 95 % interval'),
  high: number.optional().describe('upper end of the published 95 % interval'),
  variance: number.nonnegative().optional(),
  votes: count.optional(),
  organization: text.optional(),
  license: text.optional().describe('licence label as printed'),
})

/** One score of one evaluated version, in the unit of the benchmark, as a collection of evaluations prints it. */
export const printedEvaluationSchema = z.strictObject({
  version: text.describe('id of the evaluated version as printed, often with its effort'),
  benchmark: text,
  metric: text.describe("the publication's column that holds the score"),
  value: number.describe('in the unit of the benchmark as printed'),
  standardError: number.nonnegative().optional(),
  low: number.optional().describe('lower end of the printed interval'),
  high: number.optional().describe('upper end of the printed interval'),
  display: text.optional().describe('name as printed beside the id'),
  released: partialDateSchema.optional(),
  organization: text.optional(),
  country: text.optional(),
  evaluator: text.describe('who ran it, in our words: independent, lab-itself or third-party; "unknown" where nothing says so'),
  shots: count.optional(),
  origin: text.optional().describe('where the publication took the score from'),
  originAddress: text.optional(),
  log: text.optional().describe('address of the log of the run'),
  started: partialDateSchema.optional().describe('day of the run'),
  id: text.describe('id of the row as printed'),
  harness: text.optional().describe('agent or program that drove the model, as printed'),
  n: count.optional().describe('items or votes the score rests on'),
})

/** The region or country a publication gives an organisation. */
export const printedOrganizationRegionSchema = z.strictObject({
  organization: text,
  region: text,
  note: text.optional(),
})

/** A row that could not be taken: kept, counted, and never in the way of the others. */
export const setAsideRowSchema = z.strictObject({
  file: text,
  line: count.describe('first line of the row in the file'),
  field: text.describe('column that is wrong; "row" where the row as a whole is'),
  found: z.string().describe('what stood there, cut to 200 characters'),
  reason: text.describe('what was expected'),
})

/** Every table, by the name of its file. The order of the fields is the order of the columns. */
export const printedTables = {
  evaluations: printedEvaluationSchema,
  'index-scores': printedIndexScoreSchema,
  'benchmark-difficulties': printedBenchmarkDifficultySchema,
  'benchmark-results': printedBenchmarkResultSchema,
  listings: printedListingSchema,
  'model-versions': printedModelVersionSchema,
  ratings: printedRatingSchema,
  'organization-regions': printedOrganizationRegionSchema,
  ...catalogueTables,
  ...usageTables,
  ...judgementTables,
  'set-aside': setAsideRowSchema,
} as const
export type PrintedTableName = keyof typeof printedTables
export type PrintedRow<T extends PrintedTableName> = z.infer<(typeof printedTables)[T]>
export type SetAsideRow = z.infer<typeof setAsideRowSchema>

/** The folder of a table: `ingested/<source>/<snapshot date>/<table>.csv`. */
export const printedFolderDateSchema = isoDateSchema
