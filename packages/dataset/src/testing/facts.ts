import {
  benchmarkSchema,
  boardSchema,
  eventSchema,
  evidenceSchema,
  labSchema,
  licenseFacetsSchema,
  licenseLabelSchema,
  licenseSchema,
  modelSchema,
  providerSchema,
  releaseSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import { type PrintedRow, type PrintedTableName, printedFolderDateSchema, printedTables } from '@openfrontier/core/printed'
import type { RuleContext } from '../../lint/rule.ts'
import { compile } from '../compile/compile.ts'
import { type Curated, type CuratedKind, type CuratedRecord, emptyCurated } from '../read/curated-kinds.ts'
import { indexDefinitionSchema } from '../read/index-definition.ts'
import { emptyIngested, type Ingested, type IngestedTable } from '../read/read-ingested.ts'

/** Small facts for tests: valid records of which a test says only what it is about. */
type Changes = Readonly<Record<string, unknown>>

const unknown = { missing: 'unknown' }

export function lab(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof labSchema.parse>> {
  const headquarters = { country: 'CN', grade: 'P', howKnown: 'its pages', sources: ['page'] }
  const value = {
    id,
    name: id,
    nativeName: unknown,
    kind: unknown,
    headquarters,
    parent: unknown,
    founded: unknown,
    aliases: {},
    sources: ['page'],
  }
  return record('labs', id, labSchema.parse({ ...value, ...changes }))
}

export function model(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof modelSchema.parse>> {
  const about = { family: unknown, modality: unknown, parameters: unknown, trainingCompute: unknown, bases: unknown }
  const value = { id, name: id, labs: [id.split('/')[0]], ...about, aliases: {}, configurations: [], sources: ['page'] }
  return record('models', id, modelSchema.parse({ ...value, ...changes }))
}

export function release(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof releaseSchema.parse>> {
  const [labId, modelId, act] = id.split('/')
  const value = {
    id,
    model: `${labId}/${modelId}`,
    act: 'weights',
    date: act?.slice(0, 10),
    access: 'open-weights',
    license: unknown,
    grade: 'P',
    sources: ['page'],
  }
  return record('releases', id, releaseSchema.parse({ ...value, ...changes }))
}

export function provider(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof providerSchema.parse>> {
  const seats = { aliases: {}, headquarters: 'US', parent: unknown, dataCentres: unknown }
  const pages = { termsAddress: unknown, privacyAddress: unknown }
  const value = { id, name: id, ...seats, ...pages, howKnown: 'its pages', grade: 'P', sources: ['page'] }
  return record('providers', id, providerSchema.parse({ ...value, ...changes }))
}

/** A benchmark whose scores are shares of which more is better. */
export function benchmark(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof benchmarkSchema.parse>> {
  const about = { domain: unknown, metric: unknown, unit: 'share', direction: 'higher', randomBaseline: unknown, ceiling: unknown }
  const value = { id, name: id, ...about, released: unknown, items: unknown, aliases: [], sources: ['page'] }
  return record('benchmarks', id, benchmarkSchema.parse({ ...value, ...changes }))
}

export function source(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof sourceSchema.parse>> {
  const value = {
    id,
    publisher: 'A press',
    title: 'A page',
    address: unknown,
    license: unknown,
    attribution: 'A press',
    retrieved: '2026-01-01',
  }
  return record('sources', id, sourceSchema.parse({ ...value, citation: 'A press, A page.', kind: 'page', grade: 'P', ...changes }))
}

export function license(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof licenseSchema.parse>> {
  const facets = Object.fromEntries(Object.keys(licenseFacetsSchema.shape).map((name) => [name, { value: 'not-addressed' }]))
  const value = { id, name: id, class: 'unknown', osiApproved: unknown, address: unknown, grade: 'P', facets, sources: ['page'] }
  return record('licenses', id, licenseSchema.parse({ ...value, ...changes }))
}

export function licenseLabel(label: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof licenseLabelSchema.parse>> {
  const value = licenseLabelSchema.parse({ namespace: 'arena', label, license: unknown, sources: ['page'], ...changes })
  return { id: `arena/${label}`, file: 'curated/license-labels/arena.yaml', value }
}

export function event(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof eventSchema.parse>> {
  const value = { id, date: id.slice(0, 10), kind: 'weights', what: 'Something happened.', grade: 'P', sources: ['page'] }
  return record('events', id, eventSchema.parse({ ...value, ...changes }))
}

export function evidence(id: string, changes: Changes = {}): CuratedRecord<ReturnType<typeof evidenceSchema.parse>> {
  const figure = { value: unknown, unit: unknown, denominator: unknown }
  const about = { claims: [], statement: 'So it is.', quoted: false, locator: unknown, period: unknown, published: unknown }
  return record('evidence', id, evidenceSchema.parse({ id, ...about, ...figure, grade: 'P', sources: ['page'], ...changes }))
}

export function board(changes: Changes = {}): CuratedRecord<ReturnType<typeof boardSchema.parse>> {
  const copies = [{ source: 'page', namespace: 'arena', dates: 'publication' }]
  const value = { id: 'lmarena-text', name: 'A board', changes: [], gaps: [], copies, sources: ['page'] }
  return record('boards', 'lmarena-text', boardSchema.parse({ ...value, ...changes }))
}

export function index(changes: Changes = {}): CuratedRecord<ReturnType<typeof indexDefinitionSchema.parse>> {
  const value = { id: 'eci', name: 'ECI', anchors: [{ label: 'Anchor', value: 130 }], sources: ['epoch-eci'] }
  return record('indexes', 'eci', indexDefinitionSchema.parse({ ...value, ...changes }))
}

function record<T>(kind: CuratedKind, id: string, value: T): CuratedRecord<T> {
  return { id, file: `curated/${kind}/${id}.yaml`, value }
}

/** A table of rows as a source printed them on a date. */
export function table<T extends PrintedTableName>(name: T, sourceId: string, date: string, rows: readonly object[]): IngestedTable<T> {
  const checked = rows.map((row) => printedTables[name].parse(row) as PrintedRow<T>)
  return {
    source: source(sourceId).value.id,
    date: printedFolderDateSchema.parse(date),
    file: `ingested/${sourceId}/${date}/${name}.csv`,
    rows: checked,
  }
}

export function curatedOf(records: Partial<Curated> = {}): Curated {
  return { ...emptyCurated(), ...records }
}

export function ingestedOf(tables: Partial<Ingested> = {}): Ingested {
  return { ...emptyIngested(), ...tables }
}

const someTable = { 'organization-regions': [table('organization-regions', 'page', '2026-08-19', [])] }

/** What rules look at, compiled from a few records and tables. Data reach to 2026-08-19 unless a table says more. */
export function contextOf(curated: Partial<Curated>, ingested: Partial<Ingested> = {}): RuleContext {
  const facts = { curated: curatedOf(curated), ingested: ingestedOf({ ...someTable, ...ingested }) }
  const { records, dataThrough } = compile(facts.curated, facts.ingested)
  return { ...facts, records, dataThrough }
}
