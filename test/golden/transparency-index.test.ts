import { known } from '@openfrontier/core'
import { expect, test } from 'vitest'
import { snapshot } from './observatory.ts'

// Published: Foundation Model Transparency Index, December 2025, indicators met of a hundred.
const totals = { deepseek: 32, alibaba: 26, openai: 35, anthropic: 46, google: 41, meta: 31, ibm: 95 }

for (const [lab, total] of Object.entries(totals)) {
  test(`${lab} meets ${total} of 100 indicators`, () => {
    const found = snapshot.opennessAssessments.filter((one) => one.edition === 'December 2025' && known(one.lab) === lab)
    expect(found).toHaveLength(1)
    expect(found[0]?.items).toHaveLength(100)
    expect(found[0]?.items.reduce((sum, { score }) => sum + (known(score) ?? Number.NaN), 0)).toBe(total)
  })
}
