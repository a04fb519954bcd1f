import type { IsoDate, RiskEvaluation } from '../../entities/index.ts'
import { known, latestDay } from '../../entities/index.ts'
import { type CountryOptions, membership, type Party } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import type { Proportion } from '../../statistics/odds-ratio.ts'

/** How often attacks succeeded on one side of one evaluation: with counts, or as the mean of printed shares. */
export interface Attacked {
  readonly labels: readonly string[]
  readonly share: number
  readonly counts?: Proportion
}

/** One test of one evaluation that holds both sides. */
export interface Comparison {
  readonly name: string
  readonly date: string
  readonly source: string
  readonly controls: 'open' | 'closed' | 'unknown'
  readonly a: Attacked
  readonly b: Attacked
}

export interface ComparisonSelection {
  readonly kind: 'jailbreak' | 'agent-hijack' | 'any'
  readonly controls: 'open' | 'any'
  readonly party: { readonly a: Party; readonly b: Party }
  readonly options: CountryOptions
}

const outcomes: readonly string[] = ['attack-succeeded', 'attack-attempted']

/**
 * The tests of attacks by a date that hold models of both sides. What an evaluation prints as its control, for several models
 * together, stands for side a: their makers are not printed one by one.
 */
export function comparisonsBy(facts: Facts, selection: ComparisonSelection, asOf: IsoDate): Comparison[] {
  const { party, options } = selection
  const findings = facts.snapshot.riskEvaluations.filter(
    (row) =>
      (selection.kind === 'any' ? row.kind === 'jailbreak' || row.kind === 'agent-hijack' : row.kind === selection.kind) &&
      outcomes.includes(row.outcome) &&
      latestDay(row.date) <= asOf &&
      (selection.controls === 'any' || known(row.controls) === selection.controls),
  )
  const tests = new Map<string, RiskEvaluation[]>()
  for (const row of findings) {
    const key = [row.evaluation ?? row.source, row.kind, row.questionSet, row.outcome, row.date].join('\u0000')
    tests.set(key, [...(tests.get(key) ?? []), row])
  }
  return [...tests.values()].flatMap((rows) => {
    const [first] = rows
    const of = (row: RiskEvaluation, mine: Party, other: Party) => {
      const model = known(row.model)
      return membership(facts, { labs: known(row.labs) ?? [], ...(model && { model }) }, mine, other, options) === 'yes'
    }
    const a = attacked(rows.filter((row) => row.control === true || of(row, party.a, party.b)))
    const b = attacked(rows.filter((row) => row.control !== true && of(row, party.b, party.a)))
    if (first === undefined || a === undefined || b === undefined) return []
    const name = `${first.evaluation ?? first.source}: ${first.kind}, ${first.questionSet}`
    return [{ name, date: first.date, source: first.source, controls: known(first.controls) ?? 'unknown', a, b }]
  })
}

function attacked(rows: readonly RiskEvaluation[]): Attacked | undefined {
  const labels = rows.map(({ label }) => label)
  const counted = rows.flatMap((row) => {
    const [events, total] = [known(row.successes), known(row.n)]
    return events === undefined || total === undefined ? [] : [{ events, total }]
  })
  if (counted.length === rows.length && counted.length > 0) {
    const counts = { events: sum(counted.map(({ events }) => events)), total: sum(counted.map(({ total }) => total)) }
    return { labels, share: counts.events / counts.total, counts }
  }
  const shares = rows.flatMap((row) => known(row.share) ?? [])
  return shares.length === 0 ? undefined : { labels, share: sum(shares) / shares.length }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
