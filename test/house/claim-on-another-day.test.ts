import type { ClaimReport } from '@openfrontier/core/claims'
import { createObservatory, type Observatory } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import { beforeAll, describe, expect, it } from 'vitest'

/** One of each kind: tested by a metric, by an event, an attribution, measured by proxies, on causes, on the future. */
const ids = ['C24', 'C25', 'C21', 'C14', 'C22', 'C30']
let withReports: Observatory
let without: Observatory
beforeAll(async () => {
  const { computedClaims: _reports, ...facts } = await loadSnapshot({ parts: 'all' })
  const anew = createObservatory(facts)
  // Computed here, so that it holds also where the facts have changed since the reports of the snapshot were written.
  const computedClaims = ids.map((id) => anew.claim(id) as ClaimReport)
  withReports = createObservatory({ ...facts, computedClaims }).asOf('2026-02-01')
  without = anew.asOf('2026-02-01')
}, 120_000)

describe('a claim on another day', { timeout: 60_000 }, () => {
  it.each(ids)('%s is the same whether how it stood when it was said is known or computed', (id) => {
    const report = withReports.claim(id)
    expect(report).toBeDefined()
    expect(report).toEqual(without.claim(id))
  })

  it('is none where no claim has the id', () => {
    expect(withReports.claim('C99')).toBeUndefined()
  })
})
