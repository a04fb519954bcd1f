import * as z from 'zod'
import type { SourceText } from '../adapter.ts'
import { newFields } from '../documents/document-part.ts'
import { type DocumentItem, type DocumentRecords, documentRecords, parseJson } from '../documents/read-document.ts'

const dated = {
  id: z.string(),
  name: z.string(),
  family: z.string().optional(),
  open_weights: z.boolean(),
  release_date: z.string().optional(),
}
const providersSchema = z.record(z.string(), z.looseObject({ models: z.record(z.string(), z.unknown()) }))
const modelsSchema = z.record(z.string(), z.unknown())
const providerSchema = z.object({ id: z.string(), name: z.string(), api: z.string().optional() })
const listedSchema = z.object({ ...dated, license: z.string().optional() })
const endpointSchema = z.object({
  ...dated,
  last_updated: z.string().optional(),
  status: z.string().optional(),
  cost: z.object({ input: z.number(), output: z.number(), cache_read: z.number().optional() }).optional(),
  limit: z.object({ context: z.number(), output: z.number() }),
})

/** Fields of an endpoint or a model that are taken, and those known to be left out. */
const modelFields: readonly string[] = [
  ...Object.keys(endpointSchema.shape),
  'license',
  'attachment',
  'modalities',
  'reasoning',
  'reasoning_options',
  'tool_call',
  'temperature',
  'knowledge',
  'structured_output',
  'interleaved',
  'provider',
  'experimental',
  'benchmarks',
  'weights',
  'links',
]
const providerFields: readonly string[] = [...Object.keys(providerSchema.shape), 'models', 'doc', 'env', 'npm']
/** Beside input, output and cache_read; `cache_input` and `cached_input` stand in sixteen records in the place of cache_read. */
const costFields: readonly string[] = [
  'input',
  'output',
  'cache_read',
  'cache_write',
  'tiers',
  'reasoning',
  'input_audio',
  'output_audio',
  'cache_input',
  'cached_input',
  'cached_write',
  'image',
  'citation',
  'request',
]

export interface ModelsDevRecords {
  readonly records: DocumentRecords
  readonly notes: readonly string[]
}

/** Every model of every provider, counted through the file. */
export function endpointRecords(file: SourceText): ModelsDevRecords {
  const entries = Object.entries(checked(file, providersSchema)).flatMap(([provider, { models }]) =>
    Object.values(models).map((value) => ({ provider, value })),
  )
  const values = entries.map(({ value }) => value)
  const providerOf = entries.map(({ provider }) => provider)
  const records = documentRecords(
    file,
    numbered(values.map((value, index) => (isObject(value) ? { ...value, provider: providerOf[index] } : value))),
    endpointSchema.extend({ provider: z.string() }),
    ({ cost, limit, ...model }) => {
      const prices = { 'cost.input': cost?.input, 'cost.output': cost?.output, 'cost.cache_read': cost?.cache_read }
      return [{ ...model, ...prices, 'limit.context': limit.context, 'limit.output': limit.output }]
    },
  )
  const costs = values.flatMap((value) => (isObject(value) ? [value.cost] : []))
  const notes = [...newFields(file.path, values, modelFields), ...newFields(`${file.path}, cost`, costs, costFields)]
  return { records, notes: [...notes, ...withoutDate(file, values)] }
}

/** Every provider. */
export function providerRecords(file: SourceText): ModelsDevRecords {
  const values = Object.values(checked(file, providersSchema))
  return {
    records: documentRecords(file, numbered(values), providerSchema, (provider) => [provider]),
    notes: newFields(file.path, values, providerFields),
  }
}

/** Every model of the provider-neutral list. */
export function listedRecords(file: SourceText): ModelsDevRecords {
  const values = Object.values(checked(file, modelsSchema))
  return {
    records: documentRecords(file, numbered(values), listedSchema, (model) => [model]),
    notes: [...newFields(file.path, values, modelFields), ...withoutDate(file, values)],
  }
}

function checked<T>(file: SourceText, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(file))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${file.path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'another format is expected'}`)
}

function numbered(values: readonly unknown[]): DocumentItem[] {
  return values.map((value, index) => ({ position: index + 1, value }))
}

function withoutDate({ path }: SourceText, values: readonly unknown[]): string[] {
  const count = values.filter((value) => isObject(value) && value.release_date === noDate).length
  return count === 0 ? [] : [`${path}: ${count} release dates are ${noDate}, which is no date; left empty`]
}

/** What stands where a date is not known. */
export const noDate = '1970-01-01'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
