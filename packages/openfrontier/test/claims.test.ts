import { claimDefinitions, isTested, type Measure } from '@openfrontier/core/claims'
import { describe, expect, test } from 'vitest'
import { loadObservatory } from '../src/index.ts'

const frontier = await loadObservatory({ parts: 'all' })
const { snapshot } = frontier.facts
const claims = frontier.claims()
const definitions = [...claimDefinitions.values()]
const measuresOf = (definition: (typeof definitions)[number]): readonly Measure[] => [
  ...(isTested(definition) ? [definition.primary, ...definition.alternates].flatMap(({ measures }) => measures) : []),
  ...(definition.bearing ?? []).map(({ measure }) => measure),
]
/** Ids that a measure names in one of its parameters, joined by "+". */
function named(measure: Measure, ...parameters: readonly string[]): string[] {
  const given: Readonly<Record<string, unknown>> = measure.parameters ?? {}
  return parameters.flatMap((name) => (typeof given[name] === 'string' ? String(given[name]).split('+') : []))
}

describe('every claim', () => {
  test('has words and a definition of the same kind', () => {
    expect(claims.map(({ id }) => id).sort()).toEqual(definitions.map(({ id }) => id).sort())
    for (const claim of claims) {
      const kind = claimDefinitions.get(claim.id)?.kind
      expect(kind === 'proxies' ? 'metric' : kind, claim.id).toBe(claim.kind)
    }
  })

  test('names sources, events and statements that exist', () => {
    const [sources, events, evidence] = [snapshot.sources, snapshot.events, snapshot.evidence].map(
      (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id)),
    )
    for (const claim of claims) for (const source of claim.sources) expect(sources?.has(source), `${claim.id}: ${source}`).toBe(true)
    for (const definition of definitions) {
      for (const measure of measuresOf(definition)) {
        for (const id of named(measure, 'events')) expect(events?.has(id), `${definition.id}: event ${id}`).toBe(true)
        for (const id of named(measure, 'statements')) expect(evidence?.has(id), `${definition.id}: statement ${id}`).toBe(true)
        if (measure.metric !== 'event-record' && measure.metric !== 'evidence-record') continue
        const against = measure.metric === 'event-record' ? events : evidence
        for (const id of named(measure, 'against')) expect(against?.has(id), `${definition.id}: against ${id}`).toBe(true)
      }
    }
  })

  test('has published figures, or figures and events of its own, to show', () => {
    for (const definition of definitions) {
      const figures = snapshot.evidence.filter(({ claims: bears }) => bears.includes(definition.id)).length
      expect(figures + measuresOf(definition).length, definition.id).toBeGreaterThan(0)
    }
  })

  test('says what it turns on and what it does not show, in sentences about something', () => {
    for (const claim of claims) {
      expect(claim.turnsOn.length, claim.id).toBeGreaterThan(0)
      expect(claim.doesNotShow.length, claim.id).toBeGreaterThan(0)
      expect(claim.saidOn, claim.id).toBe('2025-12-31')
    }
  })
})

describe('traps', () => {
  const report = (id: string) => {
    const found = frontier.claim(id)
    if (found === undefined) throw new Error(`no report on ${id}`)
    return found
  }

  test('the three readings of C12 are kept apart, each with its own denominator', () => {
    const { bearing, ...c12 } = report('C12')
    if (c12.verdicts === null) throw new Error('C12 has a verdict')
    const [primary] = c12.verdicts.now.specifications
    const second = bearing.find(({ id }) => id === 'reading-ii')?.now
    const third = bearing.find(({ id }) => id === 'reading-iii')?.now
    if (primary?.estimate.kind !== 'estimate' || second?.kind !== 'estimate') throw new Error('readings (i) and (ii) have figures')
    expect(primary.parameters).toMatchObject({ metric: 'derivative-share', relations: 'fine-tunes-and-adapters', undeclared: 'left-out' })
    expect(second.parameters).toMatchObject({ relations: 'all', undeclared: 'counted' })
    expect(second.n).toBeGreaterThan(primary.estimate.n)
    expect(second.value).toBeLessThan(primary.estimate.value)
    // Nobody counts by maker: only garbled copies say so, and they count for nothing.
    expect(third).toMatchObject({ value: 0, answer: 'no' })
  })

  test('the published share of C12 is of derivatives by base, not of Chinese-made models', () => {
    const { evidence, garbled } = report('C12')
    const published = evidence.find(({ id }) => id === 'derivatives-63')
    expect(published?.denominator).toBe('new fine-tuned or derivative models on Hugging Face')
    expect(published?.statement).toMatch(/built on Chinese base models/)
    expect(garbled.map(({ id }) => id)).toEqual(expect.arrayContaining(['derivatives-63-wrong-1', 'derivatives-63-wrong-2']))
    expect(evidence.some(({ grade }) => grade === 'X')).toBe(false)
  })

  test('“80 % of US start-ups” is answered with its true denominator, under C18', () => {
    const { evidence, garbled } = report('C18')
    const said = evidence.find(({ id }) => id === 'eighty-percent-startups')
    expect(said?.denominator).toBe('start-ups pitching to one investor that use open-source models')
    expect(garbled.filter(({ garbles }) => garbles === 'eighty-percent-startups').length).toBeGreaterThanOrEqual(6)
  })

  test('C15: a plan in 2025, a fact in April 2026, half undone in August 2026', () => {
    const meets = (date: string) => {
      const { verdicts } = frontier.asOf(date).claim('C15') ?? {}
      return Object.fromEntries(verdicts?.now.specifications.map(({ id, meets }) => [id, meets]) ?? [])
    }
    expect(meets('2025-12-31')).toMatchObject({ flagship: 'no', plan: 'yes' })
    expect(meets('2026-05-01')).toMatchObject({ flagship: 'yes', 'any-open-model': 'yes', promise: 'yes' })
    expect(meets('2026-09-30')).toMatchObject({ flagship: 'yes', 'any-open-model': 'no', promise: 'no' })
  })

  test('C05: the stages of GPT-2, the interface of GPT-3, Whisper and gpt-oss are on record, and no list puts the change in 2022 alone', () => {
    const { bearing, verdicts } = report('C05')
    const staged = bearing.find(({ id }) => id === 'staged')?.now
    expect(staged).toMatchObject({ value: 4 })
    const now = Object.fromEntries(verdicts?.now.specifications.map(({ id, meets }) => [id, meets]) ?? [])
    expect(now).toMatchObject({ 'closed-before': 'no', 'opened-after': 'no' })
    expect(Object.values(now)).not.toContain('yes')
  })

  test('C25: research models were open from 2019, and ERNIE 5 came without weights; both stand beside the verdict', () => {
    const { bearing } = report('C25')
    for (const id of ['newer', 'research']) expect(bearing.find((one) => one.id === id)?.now).toMatchObject({ answer: 'yes' })
  })
})
