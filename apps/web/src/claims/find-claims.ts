import type { Evidence } from '@openfrontier/core'
import { searchClaims } from 'openfrontier/search'
import { openObservatory } from '../observatory.ts'
import { type JudgedClaim, judgedClaims } from '../verdicts.ts'
import type { ClaimsQuery } from './claims-query.ts'

/** A claim that fits what was asked. */
export interface FoundClaim extends JudgedClaim {
  /** Published statements, with their garbled copies, by which it was found. */
  readonly matches: readonly Evidence[]
}

/** The claims of a kind and verdict; where words are asked for those that the search of library and command finds, the best first. */
export async function findClaims({ q = '', kind, verdict }: ClaimsQuery): Promise<readonly FoundClaim[]> {
  const fitting = (await judgedClaims())
    .filter(({ claim }) => kind === undefined || claim.kind === kind)
    .filter(({ report }) => verdict === undefined || (report?.verdicts.now.verdict ?? 'none') === verdict)
  if (q.trim() === '') return fitting.map((judged) => ({ ...judged, matches: [] }))
  const { claims, statements } = searchClaims(await openObservatory(), q)
  return claims.flatMap(({ id }) => {
    const judged = fitting.find(({ claim }) => claim.id === id)
    const bearing = statements.filter((statement) => statement.claims.includes(id))
    return judged === undefined ? [] : [{ ...judged, matches: bearing.flatMap(({ evidence, garbled }) => [evidence, ...garbled]) }]
  })
}
