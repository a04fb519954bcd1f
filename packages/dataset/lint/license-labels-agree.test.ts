import { describe, expect, it } from 'vitest'
import { board, contextOf, lab, license, licenseLabel, model, release, table } from '../src/testing/facts.ts'
import { licenseLabelsAgree } from './license-labels-agree.ts'

describe(licenseLabelsAgree.name, () => {
  const found = (changes: object) =>
    licenseLabelsAgree.check(
      contextOf(
        {
          boards: [board()],
          labs: [lab('a')],
          licenses: [license('MIT'), license('Apache-2.0')],
          licenseLabels: [],
          'license-labels': [licenseLabel('Apache 2.0', { license: 'Apache-2.0' }), licenseLabel('Open')],
          models: [model('a/one', { aliases: { arena: ['one'] } })],
          releases: [release('a/one/2026-01-01-weights', { license: 'MIT', ...changes })],
        } as never,
        {
          ratings: [
            table('ratings', 'page', '2026-07-01', [
              { styleControl: true, category: 'overall', label: 'one', value: 1400, license: 'Apache 2.0' },
            ]),
          ],
        },
      ),
    )

  it('finds a licence that is not the one the board prints', () => {
    expect(found({})).toMatchObject([{ field: 'license', found: 'MIT; the board prints "Apache 2.0", which is Apache-2.0' }])
  })

  it('is content where the release says so, or where both are one', () => {
    expect(found({ licenseLabel: 'Apache 2.0' })).toEqual([])
    expect(found({ note: 'The board errs.' })).toEqual([])
    expect(found({ license: 'Apache-2.0' })).toEqual([])
  })
})
