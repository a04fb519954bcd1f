import { describe, expect, it } from 'vitest'
import { contextOf, lab, model, release, table } from '../src/testing/facts.ts'
import { openWeightsReleased } from './open-weights-released.ts'

describe(openWeightsReleased.name, () => {
  const rows = [{ list: 'epoch-notable', label: 'One', access: 'Open weights (unrestricted)' }]
  const found = (changes: object, ...more: ReturnType<typeof release>[]) =>
    openWeightsReleased.check(
      contextOf(
        {
          labs: [lab('a')],
          models: [model('a/one', { aliases: { epoch: ['One'] } })],
          releases: [release('a/one/2026-01-01-api', { act: 'api', access: 'api', ...changes }), ...more],
        },
        { listings: [table('listings', 'list', '2026-07-01', rows)] },
      ),
    )

  it('finds a model with open weights of which only a release for callers is known', () => {
    expect(found({})).toMatchObject([{ record: 'a/one/2026-01-01-api', found: 'api only; epoch-notable says open weights' }])
  })

  it('is content with a release of the weights, or a note', () => {
    expect(found({}, release('a/one/2026-02-01-weights'))).toEqual([])
    expect(found({ note: 'The list means an older model.' })).toEqual([])
  })
})
