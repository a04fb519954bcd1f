import type { ClaimReport, Verdict } from '@openfrontier/core/claims'
import { answersOf } from '@openfrontier/core/claims'
import { type Claim, type Evidence, isMissing, known } from '@openfrontier/core/entities'
import type { Observatory } from '@openfrontier/core/observatory'
import MiniSearch from 'minisearch'
import { wordsOf } from './words.ts'

/** A published statement that speaks of what was asked: what it is truly a share of, and its garbled copies. */
export interface FoundStatement {
  readonly evidence: Evidence
  /** Copies that get it wrong, those that fit the words first. */
  readonly garbled: readonly Evidence[]
  /** Claims it bears on. */
  readonly claims: readonly string[]
  readonly score: number
}

/** A claim that speaks of what was asked, or on which such a statement bears. */
export interface FoundClaim {
  readonly id: string
  readonly kind: Claim['kind']
  readonly said: string
  readonly restated: string
  readonly verdict: Verdict['verdict'] | null
  readonly sentence: string | null
  readonly score: number
}

export interface ClaimSearch {
  readonly query: string
  readonly claims: readonly FoundClaim[]
  readonly statements: readonly FoundStatement[]
}

/** Hits that score below this share of the best one fit the words by chance. */
const leastOfBest = 0.35
const most = 8

/**
 * Finds the claims and published statements that speak of something, by words and figures: the claim, what its figure is truly a share
 * of, and the garbled copies. Needs the parts "evidence" and "verdicts", or all that verdicts are computed from.
 */
export function searchClaims(frontier: Observatory, query: string): ClaimSearch {
  const { claims, evidence } = frontier.facts.snapshot
  const index = new MiniSearch<{ id: string; text: string; rest: string }>({
    fields: ['text', 'rest'],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: {
      boost: { text: 2 },
      prefix: (word) => /^\p{L}{4,}$/u.test(word),
      fuzzy: (word) => (/^\p{L}{5,}$/u.test(word) ? 0.2 : false),
    },
  })
  index.addAll(
    claims.map(({ id, said, restated, turnsOn }) => ({ id: `claim ${id}`, text: `${id} ${said}`, rest: [restated, ...turnsOn].join(' ') })),
  )
  index.addAll(
    evidence.map((one) => ({
      id: `evidence ${one.id}`,
      text: `${one.statement} ${figureOf(one)}`,
      rest: [known(one.denominator), one.note].filter(Boolean).join(' '),
    })),
  )
  const found = index.search(query)
  const best = found[0]?.score ?? 0
  const scores = new Map(found.filter(({ score }) => score >= leastOfBest * best).map(({ id, score }) => [String(id), score]))
  const statements = findStatements(evidence, scores).slice(0, most)
  return { query, claims: findClaims(frontier, claims, scores, statements).slice(0, most), statements }
}

/** Statements whose own words fit, or those of a garbled copy of them. */
function findStatements(evidence: readonly Evidence[], scores: ReadonlyMap<string, number>): FoundStatement[] {
  const score = ({ id }: Evidence) => scores.get(`evidence ${id}`) ?? 0
  return evidence
    .filter(({ garbles }) => garbles === undefined)
    .map((one): FoundStatement => {
      const garbled = evidence.filter(({ garbles }) => garbles === one.id).sort((x, y) => score(y) - score(x))
      return { evidence: one, garbled, claims: one.claims, score: Math.max(score(one), ...garbled.map(score)) }
    })
    .filter((one) => one.score > 0)
    .sort((x, y) => y.score - x.score || (x.evidence.id < y.evidence.id ? -1 : 1))
}

/** Claims whose own words fit, or on which a found statement bears, which is worth half. */
function findClaims(
  frontier: Observatory,
  claims: readonly Claim[],
  scores: ReadonlyMap<string, number>,
  statements: readonly FoundStatement[],
): FoundClaim[] {
  return claims
    .map((claim) => {
      const borne = Math.max(0, ...statements.filter((one) => one.claims.includes(claim.id)).map((one) => one.score / 2))
      return { claim, score: Math.max(scores.get(`claim ${claim.id}`) ?? 0, borne) }
    })
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || (x.claim.id < y.claim.id ? -1 : 1))
    .map(({ claim: { id, kind, said, restated }, score }) => ({ id, kind, said, restated, ...verdictOf(frontier.claim(id)), score }))
}

function verdictOf(report: ClaimReport | undefined): Pick<FoundClaim, 'verdict' | 'sentence'> {
  const now = report && answersOf(report)?.now
  return { verdict: now?.verdict ?? null, sentence: now?.sentence ?? (report && 'why' in report ? report.why : null) }
}

function figureOf({ value, unit }: Evidence): string {
  return isMissing(value) ? '' : `${value} ${known(unit) ?? ''}`
}
