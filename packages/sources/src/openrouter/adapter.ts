import { type IsoDate, isoDate, parseIsoDate } from '@openfrontier/core/entities'
import * as z from 'zod'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { documentPart, newFields } from '../documents/document-part.ts'
import { documentRecords, parseJson } from '../documents/read-document.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart } from '../tables/assemble.ts'
import { listings, providers, unreadOfModels, unreadOfProviders } from './tables.ts'

const id = 'openrouter'

/** The files do not say their date. This is the day of the copy the dataset was built from; a later copy gives its own. */
const dateOfCopy: IsoDate = parseIsoDate('2026-05-18')
const secondsPerDay = 86_400

const providersFile: SourceFile = {
  name: 'openrouter_providers.json',
  path: 'providers/openrouter_providers.json',
  address: 'https://openrouter.ai/api/v1/providers',
  refresh: 'download',
}
const modelsFile: SourceFile = {
  name: 'openrouter_models.json',
  path: 'providers/openrouter_models.json',
  address: 'https://openrouter.ai/api/v1/models',
  refresh: 'download',
}

/**
 * OpenRouter's lists of providers, with the operator's seat and data centres, and of models. Three of its models are routers
 * that choose a model for each request and print −1 for a price; as names they stand in the list like the others.
 */
export const openrouter: Adapter = {
  id,
  title: 'OpenRouter: providers and models',
  publisher: 'OpenRouter',
  license: { missing: 'not-published', note: 'none is stated for these two lists; figures are taken and OpenRouter is credited' },
  files: [providersFile, modelsFile],
  read,
}

const documentSchema = z.object({ data: z.array(z.unknown()) })
const address = z.string().nullable()
const providerSchema = z.object({
  slug: z.string(),
  name: z.string(),
  headquarters: z.string().nullable(),
  datacenters: z.array(z.string()).nullable(),
  terms_of_service_url: address,
  privacy_policy_url: address,
})
const modelSchema = z.object({ id: z.string(), name: z.string(), created: z.number().int(), hugging_face_id: z.string().nullable() })

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const date = options.date ?? dateOfCopy
  const providerList = dataOf(fileAt(files, providersFile))
  const modelList = dataOf(fileAt(files, modelsFile))
  const readProviders = documentRecords(providerList.file, providerList.items, providerSchema, ({ datacenters, ...provider }) => [
    { ...provider, datacenters: datacenters?.join(',') },
  ])
  const readModels = documentRecords(modelList.file, modelList.items, modelSchema, ({ created, ...model }) => [
    { ...model, created: isoDate(Math.floor(created / secondsPerDay)) },
  ])
  const parts: ReadPart[] = [
    {
      ...documentPart(id, providers, date, providersFile.path, [readProviders]),
      notes: newFields(providersFile.path, providerList.values, [...Object.keys(providerSchema.shape), ...unreadOfProviders]),
    },
    {
      ...documentPart(id, listings, date, modelsFile.path, [readModels]),
      notes: newFields(modelsFile.path, modelList.values, [...Object.keys(modelSchema.shape), ...unreadOfModels]),
    },
  ]
  return assemble(id, parts)
}

function dataOf(file: SourceText) {
  const parsed = documentSchema.safeParse(parseJson(file))
  if (!parsed.success) throw new Error(`${file.path}: a list under "data" is expected`)
  const values = parsed.data.data
  return { file, values, items: values.map((value, index) => ({ position: index + 1, value })) }
}
