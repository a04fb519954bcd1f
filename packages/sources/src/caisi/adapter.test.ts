import { describe, expect, it } from 'vitest'
import { caisi } from './adapter.ts'

const read = (...figures: readonly object[]) =>
  caisi.read([
    {
      path: 'safety/caisi_figures.json',
      text: JSON.stringify({
        evaluations: [
          { id: 'first', date: '2025-09-30', figures },
          { id: 'second', date: '2025-11', figures: [] },
        ],
      }),
    },
  ])
const jailbreak = {
  metric: 'jailbreak_compliance_overtly_malicious',
  cn_model: 'R1',
  cn: 0.94,
  us_reference: 0.08,
  unit: 'share',
  provenance: 'page',
}

describe('CAISI', () => {
  it('gives the model and what it is compared with, as one evaluation', () => {
    const { tables, notes } = read(jailbreak)
    const both = {
      kind: 'jailbreak',
      questionSet: 'overtly-malicious-requests',
      outcome: 'attack-succeeded',
      date: '2025-09-30',
      evaluation: 'first',
    }
    expect(tables[0]?.rows).toEqual([
      { ...both, label: 'R1', share: 0.94, note: 'page', control: false },
      { ...both, label: 'US reference models', share: 0.08, note: 'page', control: true },
    ])
    expect(notes).toEqual(['safety/caisi_figures.json: second has no figures'])
  })

  it('sets aside ratios, points and scores of capability, with the reason', () => {
    const { setAside } = read(jailbreak, { metric: 'agent_hijacking_relative_risk' }, { metric: 'irt_score' }, { metric: 'GPQA-Diamond' })
    expect(setAside.map(({ line, found, reason }) => [line, found, reason.split('this is ')[1]])).toEqual([
      [2, 'agent_hijacking_relative_risk', 'a ratio of two shares that are not printed'],
      [3, 'irt_score', 'points on a scale'],
      [4, 'GPQA-Diamond', 'a score on a benchmark of capability'],
    ])
  })

  it('sets aside a share without its figure', () => {
    expect(
      read(jailbreak, { ...jailbreak, metric: 'agent_hijack_2fa_exfiltration_attempt', us_reference: undefined }).setAside,
    ).toMatchObject([{ line: 2, field: 'share' }])
  })
})
