import { isoDateSchema, type License, licenseClasses, licenseSchema, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { flag, text, value, word } from '../records/filters.ts'
import { modelRow, modelRowSchema } from './model-row.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    license: licenseSchema,
    models: z.array(modelRowSchema).describe('whose weights stand under it on the date asked for'),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'LicenseRecord', title: 'Licence in full' })

export const licenses = defineResource<License>({
  name: 'licenses',
  operationId: 'listLicenses',
  summary: 'Licences, question by question',
  one: 'a licence',
  schema: licenseSchema,
  rowsOf: (observatory) => [...observatory.licenses.values()],
  keyOf: (license) => license.id,
  filters: {
    class: word((license) => license.class, licenseClasses, 'class it is counted in'),
    osiApproved: flag((license) => license.osiApproved, 'whether the OSI approved it'),
    commercialUse: value(
      (license) => wordOf(license.facets.commercialUse.value),
      'answer to the question whether commercial use is allowed',
    ),
    outputs: value((license) => wordOf(license.facets.outputs.value), 'what it says on training with outputs'),
    grade: value((license) => license.grade, 'how well its terms are known'),
    text: text((license) => [license.id, license.name], 'part of a name or id'),
  },
  orders: { name: (license) => license.name, validFrom: (license) => license.validFrom },
  record: defineRecord({
    operationId: 'getLicense',
    summary: 'A licence with the models under it',
    parameters: { id: 'SPDX id, or LicenseRef-…' },
    schema: recordSchema,
    gather: (view, license: License) => ({
      asOf: view.date,
      license,
      models: view.models.find({ license: license.id }).map(modelRow),
      sources: sourcesOf(view, [license]),
    }),
  }),
})

/** The answer to a question, where it is a word or yes or no. */
function wordOf(answer: unknown): string | undefined {
  return typeof answer === 'string' || typeof answer === 'boolean' ? String(answer) : undefined
}
