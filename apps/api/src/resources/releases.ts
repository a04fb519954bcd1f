import {
  grades,
  isoDateSchema,
  known,
  latestDay,
  modelSchema,
  type Release,
  releaseAccesses,
  releaseActs,
  releaseSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { after, before, developersOf, idOf, party, text, value, word } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({ asOf: isoDateSchema, release: releaseSchema, model: modelSchema.optional(), sources: z.array(sourceSchema) })
  .meta({ id: 'ReleaseRecord', title: 'Release in full' })

export const releases = defineResource<Release>({
  name: 'releases',
  operationId: 'listReleases',
  summary: 'Dated public acts about models: weights, API, product, relicensing, retirement',
  one: 'a release',
  schema: releaseSchema,
  rowsOf: ({ facts }) => facts.snapshot.releases,
  keyOf: (release) => release.id,
  knownSince: (release) => release.knownSince ?? latestDay(release.date),
  filters: {
    model: idOf('models', (release) => release.model, 'id of the model'),
    country: party((release, view) => developersOf(view, release.model)),
    act: word((release) => release.act, releaseActs, 'what was done'),
    access: word((release) => release.access, releaseAccesses, 'how the public can use it'),
    license: idOf('licenses', (release) => release.license, 'id of the licence of what was released'),
    host: value((release) => release.artefact?.host, 'where the files lie'),
    grade: word((release) => release.grade, grades, 'how well date and licence are known'),
    after: after((release) => release.date, 'after this day'),
    before: before((release) => release.date, 'before this day'),
    text: text((release) => [release.id, release.artefact?.repository, release.licenseLabel], 'part of an id, repository or label'),
  },
  orders: { date: (release) => latestDay(release.date), model: (release) => release.model, license: (release) => known(release.license) },
  record: defineRecord({
    operationId: 'getRelease',
    summary: 'A release, its model and sources',
    parameters: { lab: 'first part of its id', model: 'second part of its id', release: 'last part of its id' },
    schema: recordSchema,
    gather: (view, release: Release) => {
      const model = view.facts.models.get(release.model)
      return { asOf: view.date, release, ...(model && { model }), sources: sourcesOf(view, [release]) }
    },
  }),
})
