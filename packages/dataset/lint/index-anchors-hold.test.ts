import { describe, expect, it } from 'vitest'
import { contextOf, index, table } from '../src/testing/facts.ts'
import { indexAnchorsHold } from './index-anchors-hold.ts'

describe(indexAnchorsHold.name, () => {
  it('finds a vintage on another scale, or without the model that fixes it', () => {
    const vintage = (date: string, label: string, value: number) => table('index-scores', 'epoch-eci', date, [{ label, value }])
    const scores = [vintage('2026-01-01', 'Anchor', 130), vintage('2026-02-01', 'Anchor', 100), vintage('2026-03-01', 'Else', 130)]
    expect(
      indexAnchorsHold
        .check(contextOf({ indexes: [index()] }, { 'index-scores': scores }))
        .map(({ record, found }) => `${record}: ${found}`),
    ).toEqual(['eci 2026-02-01: Anchor at 100', 'eci 2026-03-01: Anchor at no value'])
  })
})
