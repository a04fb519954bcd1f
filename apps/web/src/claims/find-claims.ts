import { type Evidence, known } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import { type JudgedClaim, judgedClaims } from '../verdicts.ts'
import type { ClaimsQuery } from './claims-query.ts'

/** A claim that fits what was asked. */
export interface FoundClaim extends JudgedClaim {
  /** Published statements and garbled copies that have the words, where the claim itself has them not. */
  readonly matches: readonly Evidence[]
}

/** The claims of a kind and verdict whose words, or whose published statements, have all words asked for; the claims' own first. */
export async function findClaims({ q, kind, verdict }: ClaimsQuery): Promise<readonly FoundClaim[]> {
  const { snapshot } = (await openObservatory()).facts
  const asked = wordsOf(q ?? '')
  const found = (await judgedClaims())
    .filter(({ claim }) => kind === undefined || claim.kind === kind)
    .filter(({ report }) => verdict === undefined || (report?.verdicts.now.verdict ?? 'none') === verdict)
    .flatMap((judged): FoundClaim[] => {
      const { id, said, restated, turnsOn } = judged.claim
      if (hasAll([id, said, restated, ...turnsOn].join(' '), asked)) return [{ ...judged, matches: [] }]
      const matches = snapshot.evidence.filter((one) => one.claims.includes(id) && hasAll(textOf(one), asked))
      return matches.length > 0 ? [{ ...judged, matches }] : []
    })
  return [...found.filter(({ matches }) => matches.length === 0), ...found.filter(({ matches }) => matches.length > 0)]
}

function textOf(one: Evidence): string {
  return [one.statement, known(one.value), known(one.unit), known(one.denominator), one.note].filter((part) => part !== undefined).join(' ')
}

/** Whether every word asked for begins a word of the text; a figure must be the whole figure. */
function hasAll(text: string, asked: readonly string[]): boolean {
  if (asked.length === 0) return true
  const words = wordsOf(text)
  return asked.every((one) => words.some((word) => (/^\d/.test(one) ? word === one : word.startsWith(one))))
}

/** Words and figures in lower case; compounds are one word, so that “start-ups” is found by “startups”. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/[-’']|(?<=\d),(?=\d{3})/g, '')
      .match(/\d+(?:[.,]\d+)*|\p{L}[\p{L}\d]*/gu) ?? []
  )
}
