import type * as z from 'zod'
import type { IsoDate } from '../../entities/index.ts'
import type { MetricResult } from '../../metrics/result.ts'
import type { Facts } from '../../observatory/facts.ts'

/** What every record measure is asked beside its parameters. */
export interface AskedOn {
  readonly asOf: IsoDate
  readonly level: number
  /** Simulated draws, in place of a metric's default. */
  readonly draws?: number
}

/**
 * A measure of what is on record, in the shape of a metric so that a verdict reads alike whatever it rests on.
 * Its parameters are flat, so that a claim of one's own can name them in YAML.
 */
export interface RecordMeasureDefinition<Id extends string = string, S extends z.ZodType = z.ZodType> {
  readonly id: Id
  readonly version: number
  readonly title: string
  readonly definition: string
  /** What it does not show. */
  readonly cannotSay: readonly string[]
  readonly parameters: S
  compute(facts: Facts, parameters: z.output<S>, asked: AskedOn): MetricResult
}

/** Keeps the exact types of the parameters while checking the shape. */
export function defineRecordMeasure<const Id extends string, S extends z.ZodType>(
  definition: RecordMeasureDefinition<Id, S>,
): RecordMeasureDefinition<Id, S> {
  return definition
}

/** Ids or words joined by "+", as a set; `undefined` where none are given. */
export function joinedWords(text: string | undefined): ReadonlySet<string> | undefined {
  return text === undefined ? undefined : new Set(text.split('+'))
}

/** The parameters that are set, as a result repeats them. */
export function plainParameters(given: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value] as const] : [],
    ),
  )
}
