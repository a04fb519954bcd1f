import { expect, test } from 'vitest'
import type { IsoDate } from '../entities/index.ts'
import { lab, rating, snapshot } from '../fixtures/snapshot.ts'
import { InvalidParametersError } from '../metrics/invalid-parameters.ts'
import { indexFacts } from '../observatory/facts.ts'
import { citeClaim } from './citation.ts'
import { judgeOwnClaim, type OwnClaim } from './own-claim.ts'
import { claimBadge } from './page/badge.ts'
import { claimFragment } from './page/fragment.ts'
import { claimReportJsonSchema, claimReportSchema } from './report-schema.ts'

const today = '2026-08-19' as IsoDate
const facts = indexFacts(
  snapshot({
    labs: [lab('west', 'US'), lab('east', 'CN')],
    ratings: [rating('leader', ['west'], today, 1500, 9), rating('follower', ['east'], today, 1461, 9)],
  }),
)
const own: OwnClaim = {
  said: 'China is within <b>50</b> points & closing',
  metric: 'frontier-gap',
  parameters: { index: 'arena' },
  holdsWhere: { below: 50 },
  alternates: [{ id: 'any-developer', dimension: 'country rule', label: 'joint models count', change: { countryRule: 'any-developer' } }],
}

test('judges a claim of one’s own by the same rule and in the same shape', () => {
  const report = judgeOwnClaim(facts, own)
  expect(report.verdicts.now).toMatchObject({ verdict: 'supported', counts: { yes: 2, no: 0, indeterminate: 0 } })
  expect(report.verdicts.now.sentence).toContain('39.0 Arena points')
  expect(report.verdicts.now.cases?.best).toBe('lowest')
  // Ids of one's own are no ids of the record; all else is the published shape.
  expect(claimReportSchema.safeParse({ ...JSON.parse(JSON.stringify(report)), id: 'C99' }).error?.issues).toBeUndefined()
  expect(claimReportJsonSchema()).toHaveProperty('$schema')
})

test('says which parameter is wrong, and what does not fit the schema', () => {
  expect(() => judgeOwnClaim(facts, { ...own, parameters: { indeks: 'arena' } })).toThrow(InvalidParametersError)
  expect(() => judgeOwnClaim(facts, { ...own, metric: 'vibes' })).toThrow(/metric/)
})

test('a fragment and a badge hold no markup of the words', () => {
  const report = judgeOwnClaim(facts, own)
  expect(claimFragment(report)).toContain('within &lt;b&gt;50&lt;/b&gt; points &amp; closing')
  expect(claimFragment(report)).not.toContain('<b>')
  expect(claimBadge({ ...report, id: '<x>' })).not.toContain('<x>')
  expect(claimBadge(report)).toContain('supported, 2026-08-19')
})

test('a citation names the snapshot by checksum and date, in three forms', () => {
  const citation = citeClaim(judgeOwnClaim(facts, own), { sha256: 'ab'.repeat(32), dataThrough: today }, 'https://example.org/')
  expect(citation.text).toContain('sha256 abababababababab')
  expect(citation.bibtex).toContain('\\& closing')
  expect(citation.csl).toMatchObject({ type: 'dataset', issued: { 'date-parts': [[2026, 8, 19]] }, URL: 'https://example.org/claims/own' })
})
