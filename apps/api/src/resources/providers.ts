import { endpointSchema, grades, isoDateSchema, known, type Provider, providerSchema, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { idOf, seat, text, word } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({ asOf: isoDateSchema, provider: providerSchema, endpoints: z.array(endpointSchema), sources: z.array(sourceSchema) })
  .meta({ id: 'ProviderRecord', title: 'Provider in full' })

export const providers = defineResource<Provider>({
  name: 'providers',
  operationId: 'listProviders',
  summary: 'Who serves models to others, from which seat',
  one: 'a provider',
  schema: providerSchema,
  rowsOf: ({ facts }) => facts.snapshot.providers,
  keyOf: (provider) => provider.id,
  filters: {
    headquarters: seat((provider) => provider.headquarters, 'seat of the operating entity'),
    parentCountry: seat((provider) => known(provider.parent)?.country, 'seat of the organisation that controls it'),
    dataCentre: seat((provider) => provider.dataCentres, 'a country in which it says it computes'),
    lab: idOf('labs', (provider) => provider.lab, 'the lab it is'),
    grade: word((provider) => provider.grade, grades, 'how well its countries are known'),
    text: text((provider) => [provider.id, provider.name], 'part of a name or id'),
  },
  orders: { name: (provider) => provider.name },
  record: defineRecord({
    operationId: 'getProvider',
    summary: 'A provider with its endpoints',
    parameters: { id: 'id of the provider' },
    schema: recordSchema,
    gather: (view, provider: Provider) => ({
      asOf: view.date,
      provider,
      endpoints: view.facts.snapshot.endpoints.filter((row) => row.provider === provider.id && row.knownSince <= view.date),
      sources: sourcesOf(view, [provider]),
    }),
  }),
})
