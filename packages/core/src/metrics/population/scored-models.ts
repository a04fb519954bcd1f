import type { ConfigurationId, IsoDate, LabId, Maybe, ModelId, PublishedInterval } from '../../entities/index.ts'
import { dayNumber, isMissing, latestDay } from '../../entities/index.ts'
import { type CountryOptions, type Membership, membership, type Party } from '../../observatory/country-rule.ts'
import { type Facts, firstPublicRelease, firstWeightsRelease } from '../../observatory/facts.ts'
import type { IndexDraws } from '../../observatory/index-draws.ts'
import { normalHalfWidth } from '../../statistics/normal.ts'

/** One model (or board row) with its score, its date and what is known of the score's error. */
export interface ScoredModel {
  readonly label: string
  readonly model?: ModelId
  /** The way it was run, where the row says one. */
  readonly configuration?: ConfigurationId
  readonly labs: readonly LabId[]
  readonly value: number
  readonly interval: Maybe<PublishedInterval>
  /** Standard errors below and above the value; 0 where the scale fixes the value, `undefined` where no error is published. */
  readonly error?: { readonly below: number; readonly above: number }
  /** Its column among the joint draws of its vintage, where there are any. */
  readonly draw?: number
  /** Day number from which it counts; `undefined` where no date is known. */
  readonly day?: number
  readonly openWeights: boolean | 'unknown'
}

/** The rows of one ranking, and what has to be said about them. */
export interface Population {
  readonly rows: readonly ScoredModel[]
  readonly name: string
  readonly unit: string
  /** Day at which it is evaluated. */
  readonly evaluatedOn: IsoDate
  /** How the errors are known, in the words of an interval's method. */
  readonly errorModel: string
  /** Refits of the whole scale, in which errors keep their correlation; without them errors are drawn one by one. */
  readonly jointDraws?: IndexDraws
  readonly caveats: readonly string[]
  readonly inputs: readonly { readonly kind: 'vintage' | 'board' | 'source'; readonly id: string }[]
}

export interface Sides {
  readonly a: readonly ScoredModel[]
  readonly b: readonly ScoredModel[]
  /** Rows of which no developing lab's country is known. */
  readonly unknown: number
}

/** Splits rows into the two sides. A row may stand on both (under `any-developer`) or on none. */
export function splitSides(facts: Facts, rows: readonly ScoredModel[], a: Party, b: Party, options: CountryOptions): Sides {
  const of = (row: ScoredModel, party: Party, other: Party): Membership => membership(facts, row, party, other, options)
  return {
    a: rows.filter((row) => of(row, a, b) === 'yes'),
    b: rows.filter((row) => of(row, b, a) === 'yes'),
    unknown: rows.filter((row) => of(row, a, b) === 'unknown' || of(row, b, a) === 'unknown').length,
  }
}

/** Standard errors on both sides of a value from a published interval, taken as normal on each side. */
export function errorFromInterval(value: number, interval: PublishedInterval): { below: number; above: number } {
  const halfWidth = normalHalfWidth(interval.level)
  return { below: Math.max(0, value - interval.low) / halfWidth, above: Math.max(0, interval.high - value) / halfWidth }
}

/** Day from which the public could use a model: the curated release, else the date its publication prints. */
export function releaseDay(facts: Facts, model: ModelId | undefined, printed: number | undefined): number | undefined {
  const release = model && firstPublicRelease(facts, model)
  return release ? dayNumber(latestDay(release.date)) : printed
}

/** Whether the weights of a model were public by a day. `unknown` where nothing says. */
export function openOn(facts: Facts, model: ModelId | undefined, day: number): boolean | 'unknown' {
  if (model === undefined) return 'unknown'
  const weights = firstWeightsRelease(facts, model)
  if (weights) return dayNumber(latestDay(weights.date)) <= day
  return (facts.releasesByModel.get(model)?.length ?? 0) > 0 ? false : 'unknown'
}

export function knownLabs(labs: Maybe<readonly LabId[]>): readonly LabId[] {
  return isMissing(labs) ? [] : labs
}
