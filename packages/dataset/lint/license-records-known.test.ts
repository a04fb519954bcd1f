import { describe, expect, it } from 'vitest'
import { contextOf, license, licenseLabel, table } from '../src/testing/facts.ts'
import { licenseRecordsKnown } from './license-records-known.ts'

const row = (key: string, spdx: string) => ({ key, spdx, name: key, textLength: 1, textSha256: '0'.repeat(64) })
const entry = (label: string, id: string, changes = {}) => licenseLabel(label, { namespace: 'scancode', license: id, ...changes })

describe(licenseRecordsKnown.name, () => {
  it('finds a licence without a record or a note, and a record that stands for another licence', () => {
    const context = contextOf(
      {
        licenses: ['a', 'b', 'c', 'd'].map((key) => license(`LicenseRef-scancode-${key}`)),
        'license-labels': [
          entry('a', 'LicenseRef-scancode-a'),
          entry('b', 'LicenseRef-scancode-b'),
          entry('c', 'LicenseRef-scancode-c', { note: 'Not in the copy.' }),
          entry('mit', 'LicenseRef-scancode-a'),
        ],
      },
      {
        licenses: [table('licenses', 'scancode-licensedb', '2026-02-24', [row('a', 'LicenseRef-scancode-a'), row('mit', 'MIT')])],
      },
    )
    expect(licenseRecordsKnown.check(context).map(({ record, found }) => `${record}: ${found}`)).toEqual([
      'LicenseRef-scancode-b: no record and no note',
      'LicenseRef-scancode-d: no entry for its key',
      'mit: LicenseRef-scancode-a',
    ])
  })
})
