import type { IsoDate, LabId, ModelId } from '../../entities/index.ts'
import { known, latestDay } from '../../entities/index.ts'
import { type CountryOptions, membership, type Party } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'

/** How many questions of one set and language one model answered in full. */
export interface Answers {
  readonly label: string
  readonly model?: ModelId
  readonly labs: readonly LabId[]
  readonly questionSet: string
  readonly language: string
  readonly n: number
  readonly complete: number
  readonly source: string
}

export interface KnownAnswers {
  readonly answers: readonly Answers[]
  readonly judges: readonly string[]
  /** Some copies are younger than the date asked for. */
  readonly reconstructed: boolean
  readonly copied?: IsoDate
}

/** Answers given by a date, as one judge counted them. Cells without a number of questions are left out. */
export function answersBy(facts: Facts, judge: string, asOf: IsoDate): KnownAnswers {
  const cells = facts.snapshot.riskEvaluations.filter(
    ({ kind, outcome, date }) => kind === 'refusal' && outcome === 'complete' && latestDay(date) <= asOf,
  )
  const judged = cells.filter((cell) => known(cell.judge) === judge)
  const answers = judged.flatMap((cell): Answers[] => {
    const [n, complete, language, model] = [known(cell.n), known(cell.successes), known(cell.language), known(cell.model)]
    if (n === undefined || complete === undefined || language === undefined) return []
    const about = { label: cell.label, questionSet: cell.questionSet, language, n, complete, source: cell.source }
    return [{ ...about, ...(model && { model }), labs: known(cell.labs) ?? [] }]
  })
  const copied = judged
    .map(({ knownSince }) => knownSince)
    .sort()
    .at(-1)
  return {
    answers,
    judges: [...new Set(cells.flatMap((cell) => known(cell.judge) ?? []))].sort(),
    reconstructed: judged.some(({ knownSince }) => knownSince > asOf),
    ...(copied && { copied }),
  }
}

export type Origin = 'member' | 'apart' | 'other' | 'unknown'

/** Whose a model is. `apart`: made by a member of the party from a base that is none's of the party. */
export function originOf(facts: Facts, answers: Answers, party: Party, other: Party, options: CountryOptions): Origin {
  const whose = membership(facts, answers, party, other, options)
  if (whose !== 'yes') return whose === 'no' ? 'other' : 'unknown'
  const base = membership(facts, answers, party, other, { ...options, rule: 'base-lineage' })
  return base === 'no' ? 'apart' : 'member'
}
