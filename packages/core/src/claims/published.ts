import type { Claim, Event, Evidence, EvidenceId } from '../entities/index.ts'
import type { Facts } from '../observatory/facts.ts'
import { type ClaimDefinition, isTested, type Measure } from './definition.ts'
import { PartNotLoadedError } from './part-not-loaded.ts'

/**
 * What is on record about a claim: published statements that name it or that its measures rest on, their garbled copies apart,
 * and events likewise. Throws `PartNotLoadedError` without the part that holds published statements.
 */
export function recordOf(
  facts: Facts,
  claim: Pick<Claim, 'id'>,
  definition: ClaimDefinition,
): { readonly evidence: readonly Evidence[]; readonly garbled: readonly Evidence[]; readonly events: readonly Event[] } {
  if (!facts.snapshot.parts.includes('evidence')) throw new PartNotLoadedError('the part "evidence" of the snapshot is not loaded')
  const named = namedIn(definition)
  const { evidence, events } = facts.snapshot
  const bears = (one: Evidence) => one.claims.includes(claim.id) || named.has(one.id)
  const shown = evidence.filter((one) => one.grade !== 'X' && bears(one))
  const ids = new Set<EvidenceId>(shown.map(({ id }) => id))
  return {
    evidence: shown,
    garbled: evidence.filter((one) => one.grade === 'X' && (bears(one) || (one.garbles !== undefined && ids.has(one.garbles)))),
    events: events.filter((event) => event.grade !== 'X' && (event.claims?.includes(claim.id) || named.has(event.id))),
  }
}

/** Ids of events and statements that the measures of a claim name. */
function namedIn(definition: ClaimDefinition): ReadonlySet<string> {
  const specifications = isTested(definition) ? [definition.primary, ...definition.alternates] : []
  const measures: readonly Measure[] = [
    ...specifications.flatMap((specification) => specification.measures),
    ...(definition.bearing ?? []).map(({ measure }) => measure),
  ]
  return new Set(
    measures.flatMap(({ metric, parameters }) => {
      if (metric === 'event-record') return [parameters.events, parameters.against].flatMap(split)
      if (metric === 'event-trend') return split(parameters.events)
      return metric === 'evidence-record' ? [parameters.statements, parameters.against].flatMap(split) : []
    }),
  )
}

function split(joined: unknown): string[] {
  return typeof joined === 'string' ? joined.split('+') : []
}
