import { answersOf, type Claim, type ClaimHistory, type ClaimReport, type Observatory, type Verdict } from '@openfrontier/core'
import { askThread } from '../compute/ask-thread.ts'
import type { Limited } from '../compute/limited-queue.ts'
import { openObservatory } from '../observatory.ts'

/** Milliseconds for judging a claim as of a date that the snapshot holds no verdict for. */
const limit = 20_000

/** A claim with everything its page shows. */
export interface OpenedClaim {
  readonly observatory: Observatory
  readonly claim: Claim
  readonly report: ClaimReport
  /** Whether it holds, or of an attribution whether it was said; null where it gets no verdict. */
  readonly answers: { readonly said: Verdict; readonly now: Verdict } | null
  readonly history: ClaimHistory | undefined
  /** Its neighbours in the order of the record. */
  readonly previous: Claim | undefined
  readonly next: Claim | undefined
  /** The date asked for, where it is another than the snapshot's. */
  readonly asOf: string | undefined
}

export type ClaimOpening =
  | { readonly kind: 'claim'; readonly opened: OpenedClaim }
  | { readonly kind: 'none' | 'too-long' | 'busy' | 'failed' }

/**
 * A claim by id. On the snapshot's date, and on the day it was said, its verdicts stand in the snapshot and nothing is computed;
 * as of another date it is judged on a thread beside the pages, once.
 */
export async function openClaim(id: string, asOf?: string): Promise<ClaimOpening> {
  const observatory = await openObservatory()
  const claims = observatory.claims()
  const place = claims.findIndex((claim) => claim.id === id)
  const claim = claims[place]
  if (claim === undefined) return { kind: 'none' }
  const asked = asOf === observatory.date ? undefined : asOf
  const judged =
    asked === undefined ? stored(observatory, id) : asked === claim.saidOn ? storedThen(observatory, id) : await judgedAsOf(id, asked)
  if (judged.kind !== 'done') return judged
  const report = judged.result
  return {
    kind: 'claim',
    opened: {
      observatory,
      claim,
      report,
      answers: answersOf(report),
      history: observatory.claimHistory(id),
      previous: claims[place - 1],
      next: claims[place + 1],
      asOf: asked,
    },
  }
}

function stored(observatory: Observatory, id: string): Limited<ClaimReport> {
  const report = observatory.claim(id)
  if (report === undefined) throw new Error(`nothing says how claim ${id} is tested`)
  return { kind: 'done', result: report }
}

/** As of when it was said: what the snapshot holds for that day stands in place of now. */
function storedThen(observatory: Observatory, id: string): Limited<ClaimReport> {
  const judged = stored(observatory, id)
  if (judged.kind !== 'done') return judged
  const { result } = judged
  const bearing = result.bearing.map((one) => ({ ...one, now: one.said }))
  switch (result.kind) {
    case 'metric':
    case 'event':
      return { kind: 'done', result: { ...result, bearing, verdicts: { said: result.verdicts.said, now: result.verdicts.said } } }
    case 'attribution':
      return { kind: 'done', result: { ...result, bearing, attributed: { said: result.attributed.said, now: result.attributed.said } } }
    default:
      return { kind: 'done', result: { ...result, bearing } }
  }
}

const remembered = new Map<string, Promise<Limited<ClaimReport>>>()
const mostRemembered = 100

async function judgedAsOf(id: string, asOf: string): Promise<Limited<ClaimReport>> {
  const name = `${id} ${asOf}`
  const known = remembered.get(name)
  if (known) return known
  const asked = askThread<ClaimReport>({ claim: id, asOf }, limit)
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(name, asked)
  // What did not work out now may do so later.
  if ((await asked).kind !== 'done') remembered.delete(name)
  return asked
}
