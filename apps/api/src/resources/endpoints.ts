import { type Endpoint, endpointSchema, isoDateSchema, known, modelSchema, providerSchema, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { atLeast, atMost, developersOf, flag, idOf, party, seat, text, value } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    endpoint: endpointSchema,
    provider: providerSchema.optional(),
    model: modelSchema.optional(),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'EndpointRecord', title: 'Endpoint in full' })

export const endpoints = defineResource<Endpoint>({
  name: 'endpoints',
  operationId: 'listEndpoints',
  summary: 'Models as somebody serves them, with the history of their prices',
  one: 'an endpoint',
  schema: endpointSchema,
  rowsOf: ({ facts }) => facts.snapshot.endpoints,
  keyOf: (endpoint) => endpoint.id,
  knownSince: (endpoint) => endpoint.knownSince,
  filters: {
    model: idOf('models', (endpoint) => endpoint.model, 'id of the model'),
    country: party((endpoint, view) => developersOf(view, endpoint.model)),
    provider: value((endpoint) => endpoint.provider, 'id of the provider'),
    operatorCountry: seat((endpoint) => endpoint.operatorCountry, "seat of the provider's operating entity"),
    dataCentre: seat((endpoint) => endpoint.dataCentres, 'a country in which it computes'),
    firstParty: flag((endpoint) => endpoint.firstParty, "whether the provider is the model's own lab"),
    openWeights: flag((endpoint) => endpoint.openWeightsLabel, 'whether its source says that the weights can be downloaded'),
    quantization: value((endpoint) => endpoint.quantization, 'as printed'),
    status: value((endpoint) => endpoint.status, 'as printed'),
    maxInputPrice: atMost((endpoint) => lastPrice(endpoint, 'input'), 'newest price per million tokens read, at most'),
    maxOutputPrice: atMost((endpoint) => lastPrice(endpoint, 'output'), 'newest price per million tokens written, at most'),
    minContext: atLeast((endpoint) => endpoint.limits.context, 'tokens it can read, at least'),
    text: text((endpoint) => [endpoint.id, endpoint.label], 'part of the name as printed, or of the id'),
  },
  orders: {
    inputPrice: (endpoint) => lastPrice(endpoint, 'input'),
    outputPrice: (endpoint) => lastPrice(endpoint, 'output'),
    context: (endpoint) => known(endpoint.limits.context),
    provider: (endpoint) => endpoint.provider,
  },
  record: defineRecord({
    operationId: 'getEndpoint',
    summary: 'An endpoint, its provider and model',
    parameters: { provider: 'first part of its id', endpoint: 'the rest of its id, slashes encoded' },
    schema: recordSchema,
    gather: (view, endpoint: Endpoint) => {
      const provider = view.facts.snapshot.providers.find(({ id }) => id === endpoint.provider)
      const id = known(endpoint.model)
      const model = id && view.facts.models.get(id)
      return {
        asOf: view.date,
        endpoint,
        ...(provider && { provider }),
        ...(model && { model }),
        sources: sourcesOf(view, [endpoint, ...(provider ? [provider] : [])]),
      }
    },
  }),
})

/** The newest price, which is the last: a value that is unknown is none, not free. */
function lastPrice({ prices }: Endpoint, what: 'input' | 'output'): number | undefined {
  return known(prices.at(-1)?.[what])
}
