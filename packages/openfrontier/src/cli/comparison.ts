import type { IsoDate, ModelId } from '@openfrontier/core/entities'
import { dayNumber, known, latestDay } from '@openfrontier/core/entities'
import { type Estimate, modelParity, type Undetermined } from '@openfrontier/core/metrics'
import type { ModelSummary, Observatory } from '@openfrontier/core/observatory'
import { type ModelRecord, modelRecord } from './model-record.ts'

export const scales = ['eci', 'arena'] as const

/** A test of whether one is as good as the other on a scale. */
export interface ComparisonTest {
  readonly scale: (typeof scales)[number]
  readonly a: string
  readonly b: string
  readonly result: Estimate | Undetermined
}

/** What is compared: a model, or a lab by its best models. */
export interface Compared {
  readonly id: string
  readonly name: string
  readonly kind: 'model' | 'lab'
  readonly countries: readonly string[]
  /** A model's own record; of a lab, those of its models that score highest on the index and on Arena. */
  readonly model?: ModelRecord
  readonly bestOnIndex?: ModelRecord
  readonly bestOnArena?: ModelRecord
  /** Of a lab: its models, and those whose weights are public. */
  readonly models?: number
  readonly openModels?: number
  readonly endpoints: number
  /** Lowest of the newest known prices for output, in US dollars per million tokens, where any is above zero. */
  readonly cheapest?: { readonly provider: string; readonly input: number; readonly output: number; readonly from: string }
}

export interface Comparison {
  readonly asOf: IsoDate
  readonly compared: readonly Compared[]
  readonly tests: readonly ComparisonTest[]
  /** Coverage of each interval: higher the more differences are tested, so that all hold together at 90 %. */
  readonly level: number
}

export function compareModels(frontier: Observatory, ids: readonly ModelId[]): Comparison {
  const level = levelFor(ids.length - 1)
  return {
    asOf: frontier.date,
    compared: ids.flatMap((id) => {
      const summary = frontier.models.get(id)
      return summary === undefined ? [] : [comparedModel(frontier, summary)]
    }),
    tests: pairs(ids).map(({ a, b, scale }) => ({
      scale,
      a,
      b,
      result: modelParity(frontier.facts, { a, b, index: scale, asOf: frontier.date, level }),
    })),
    level,
  }
}

export function compareLabs(frontier: Observatory, ids: readonly string[]): Comparison {
  const level = levelFor(ids.length - 1)
  return {
    asOf: frontier.date,
    compared: ids.map((id) => comparedLab(frontier, id)),
    tests: pairs(ids).map(({ a, b, scale }) => ({ scale, a, b, result: frontier.metric('parity', { a, b, index: scale, level }) })),
    level,
  }
}

/** Bonferroni's: m intervals of 1 − 0.1/m hold together with at least 90 %. Beyond ten the draws behind them are too few. */
function levelFor(differences: number): number {
  return 1 - 0.1 / Math.min(10, Math.max(1, differences))
}

/** The first against each of the others, on both scales. */
function pairs<Id extends string>([first, ...others]: readonly Id[]) {
  return first === undefined ? [] : scales.flatMap((scale) => others.map((other) => ({ scale, a: first, b: other })))
}

function comparedModel(frontier: Observatory, summary: ModelSummary): Compared {
  const { model, countries } = summary
  return { id: model.id, name: model.name, kind: 'model', countries, model: modelRecord(summary), ...offers(frontier, new Set([model.id])) }
}

function comparedLab(frontier: Observatory, id: string): Compared {
  const lab = frontier.labs.get(id)
  const summaries = frontier.models.find({ lab: id })
  const best = (scoreOf: (summary: ModelSummary) => number | undefined) =>
    summaries.filter((each) => scoreOf(each) !== undefined).sort((x, y) => (scoreOf(y) ?? 0) - (scoreOf(x) ?? 0))[0]
  const [onIndex, onArena] = [best(({ index }) => index?.value), best(({ rating }) => rating?.value)]
  const country = known(lab?.headquarters.country)
  return {
    id,
    name: lab?.name ?? id,
    kind: 'lab',
    countries: country === undefined ? [] : [country],
    ...(onIndex && { bestOnIndex: modelRecord(onIndex) }),
    ...(onArena && { bestOnArena: modelRecord(onArena) }),
    models: summaries.length,
    openModels: frontier.models.find({ lab: id, open: 'weights' }).length,
    ...offers(frontier, new Set(summaries.map(({ model }) => model.id))),
  }
}

/** Endpoints that serve some models as known on the date, and the cheapest by output of operators whose seat is known. Prices of zero are plans or trials, not prices. */
function offers(frontier: Observatory, ids: ReadonlySet<ModelId>): Pick<Compared, 'endpoints' | 'cheapest'> {
  const asOf = dayNumber(frontier.date)
  const serving = frontier.facts.snapshot.endpoints.filter(({ model, knownSince }) => {
    const id = known(model)
    return id !== undefined && ids.has(id) && knownSince <= frontier.date
  })
  const priced = serving.flatMap(({ provider, prices, operatorCountry }) => {
    // Sellers of unknown seat are mostly resellers whose prices nothing vouches for.
    if (known(operatorCountry) === undefined) return []
    const price = prices.filter(({ from, currency }) => currency === 'USD' && dayNumber(latestDay(from)) <= asOf).at(-1)
    const [input, output] = [known(price?.input), known(price?.output)]
    return price && input && output ? [{ provider: `${provider}`, input, output, from: `${price.from}` }] : []
  })
  const [cheapest] = priced.sort((x, y) => x.output - y.output || x.input - y.input || (x.provider < y.provider ? -1 : 1))
  return { endpoints: serving.length, ...(cheapest && { cheapest }) }
}
