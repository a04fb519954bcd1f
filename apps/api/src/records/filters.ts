import {
  isMissing,
  isoDateSchema,
  known,
  type LabId,
  latestDay,
  type Maybe,
  type ModelId,
  type PartialDate,
} from '@openfrontier/core/entities'
import { type CountryRule, isCountry, membership, type Observatory, parseParty } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { partySchema } from '../query/parameters.ts'
import type { Filter } from './definition.ts'

type Read<Row, T> = (row: Row) => Maybe<T> | undefined

/** One of a fixed list of words. */
export function word<Row>(
  read: Read<Row, string | readonly string[]>,
  words: readonly [string, ...string[]],
  description: string,
): Filter<Row> {
  return { schema: z.enum(words).optional().describe(description), keeps: (row, value: string) => holds(read(row), value) }
}

/** A value that some row has. */
export function value<Row>(read: Read<Row, string | number | readonly string[]>, description: string): Filter<Row> {
  const known = new WeakMap<readonly Row[], ReadonlySet<string>>()
  const valuesOf = (rows: readonly Row[]) => {
    const values = known.get(rows) ?? new Set(rows.flatMap((row) => listOf(read(row)).map(String)))
    known.set(rows, values)
    return values
  }
  return {
    schema: z.string().max(300).optional().describe(description),
    keeps: (row, wanted: string) => listOf(read(row)).some((each) => String(each) === wanted),
    exists: (wanted, _, rows) => valuesOf(rows).has(wanted),
    expected: (_, rows) => {
      const values = [...valuesOf(rows)].sort()
      return values.length <= 40 ? `one of ${values.join(', ')}` : 'a value that some row has'
    },
  }
}

/** The id of a record of another kind. */
export function idOf<Row>(
  kind: 'models' | 'labs' | 'licenses' | 'sources',
  read: Read<Row, string | readonly string[]>,
  description: string,
): Filter<Row> {
  const holders = {
    models: (view: Observatory, id: string) => view.facts.models.has(id as ModelId),
    labs: (view: Observatory, id: string) => view.labs.has(id),
    licenses: (view: Observatory, id: string) => view.licenses.has(id),
    sources: (view: Observatory, id: string) => view.sources.has(id),
  } as const
  const one = { models: 'a model', labs: 'a lab', licenses: 'a licence', sources: 'a source' } as const
  return {
    schema: z.string().max(300).optional().describe(description),
    keeps: (row, wanted: string) => holds(read(row), wanted),
    exists: (wanted, view) => holders[kind](view, wanted),
    expected: () => `the id of ${one[kind]}, see /v1/${kind}`,
  }
}

/** Whose it is: a country or a lab, under the country rule asked for. */
export function party<Row>(
  read: (row: Row, view: Observatory) => { readonly labs: readonly string[]; readonly model?: string | undefined },
): Filter<Row> {
  return {
    schema: partySchema.optional().describe('country (ISO alpha-2) or lab id, several joined by "+"'),
    keeps: (row, wanted: string, view, rule) => {
      const { labs, model } = read(row, view)
      const developed = { labs: labs as readonly LabId[], ...(model !== undefined && { model: model as ModelId }) }
      const options = { rule: (rule ?? 'headquarters') as CountryRule, foldHongKongMacau: false }
      return membership(view.facts, developed, parseParty(wanted), parseParty(wanted === 'US' ? 'CN' : 'US'), options) === 'yes'
    },
    exists: (wanted, view) => parseParty(wanted).every((member) => isCountry(member) || view.labs.has(member)),
    expected: () => 'a country (ISO alpha-2) or the id of a lab, see /v1/labs',
    ruled: true,
  }
}

/** Whose a row is that names a model or none: the model's labs. */
export function developersOf(view: Observatory, model: Maybe<string> | undefined, labs?: Maybe<readonly string[]>) {
  const id = known(model)
  return { labs: known(labs) ?? (id === undefined ? [] : (view.facts.models.get(id as ModelId)?.labs ?? [])), model: id }
}

/** A country by its code. */
export function seat<Row>(read: Read<Row, string | readonly string[]>, description: string): Filter<Row> {
  return {
    schema: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 alpha-2 code in capitals, like "CN"')
      .optional()
      .describe(description),
    keeps: (row, wanted: string) => holds(read(row), wanted),
  }
}

/** Yes or no. */
export function flag<Row>(read: Read<Row, boolean>, description: string): Filter<Row> {
  return { schema: z.stringbool().optional().describe(description), keeps: (row, wanted: boolean) => read(row) === wanted }
}

export function atLeast<Row>(read: Read<Row, number>, description: string): Filter<Row> {
  return { schema: z.coerce.number().optional().describe(description), keeps: (row, least: number) => Number(read(row)) >= least }
}

export function atMost<Row>(read: Read<Row, number>, description: string): Filter<Row> {
  return { schema: z.coerce.number().optional().describe(description), keeps: (row, most: number) => Number(read(row)) <= most }
}

/** Later than a day; a date that is not known to the day counts by the last day it may mean. */
export function after<Row>(read: Read<Row, string>, description: string): Filter<Row> {
  return { schema: isoDateSchema.optional().describe(description), keeps: (row, day: string) => dayOf(read(row), (date) => date > day) }
}

export function before<Row>(read: Read<Row, string>, description: string): Filter<Row> {
  return { schema: isoDateSchema.optional().describe(description), keeps: (row, day: string) => dayOf(read(row), (date) => date < day) }
}

/** Words anywhere in some texts of a row, without regard to case. */
export function text<Row>(read: (row: Row) => readonly (string | undefined)[], description: string): Filter<Row> {
  return {
    schema: z.string().max(200).optional().describe(description),
    keeps: (row, wanted: string) => read(row).some((each) => each?.toLowerCase().includes(wanted.toLowerCase()) === true),
  }
}

function holds(found: Maybe<string | readonly string[]> | undefined, wanted: string): boolean {
  return listOf(found).includes(wanted)
}

function listOf<T extends string | number>(found: Maybe<T | readonly T[]> | undefined): readonly T[] {
  if (found === undefined || isMissing(found)) return []
  return Array.isArray(found) ? found : [found as T]
}

function dayOf(found: Maybe<string> | undefined, test: (day: string) => boolean): boolean {
  return typeof found === 'string' && test(latestDay(found as PartialDate))
}
