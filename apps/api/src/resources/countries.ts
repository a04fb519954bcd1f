import {
  type CountryProfile,
  countryProfileSchema,
  incomeGroups,
  isoDateSchema,
  known,
  labSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { flag, text, value, word } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    country: countryProfileSchema,
    labs: z.array(labSchema).describe('labs that are run from there'),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'CountryRecord', title: 'Country in full' })

export const countries = defineResource<CountryProfile>({
  name: 'countries',
  operationId: 'listCountries',
  summary: 'Countries: codes, income group by year, which services reach them',
  one: 'a country',
  schema: countryProfileSchema,
  rowsOf: ({ facts }) => facts.snapshot.countries,
  keyOf: (country) => country.id,
  filters: {
    region: value((country) => country.region, 'World Bank region'),
    incomeGroup: word(({ incomeGroups: groups }) => known(groups.at(-1)?.group), incomeGroups, 'newest World Bank income group'),
    usServicesUnavailable: flag(
      (country) => country.usServicesUnavailable,
      'whether the services of the three largest US labs leave it out',
    ),
    text: text((country) => [country.id, country.alpha3, country.name], 'part of a name or code'),
  },
  orders: { name: (country) => country.name },
  record: defineRecord({
    operationId: 'getCountry',
    summary: 'A country with its labs',
    parameters: { id: 'ISO 3166-1 alpha-2' },
    schema: recordSchema,
    gather: (view, country: CountryProfile) => ({
      asOf: view.date,
      country,
      labs: [...view.labs.values()].filter(({ headquarters }) => headquarters.country === country.id),
      sources: sourcesOf(view, [country]),
    }),
  }),
})
