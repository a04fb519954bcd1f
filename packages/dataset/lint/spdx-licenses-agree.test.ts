import { describe, expect, it } from 'vitest'
import { contextOf, license } from '../src/testing/facts.ts'
import { spdxLicensesAgree } from './spdx-licenses-agree.ts'

describe(spdxLicensesAgree.name, () => {
  it('finds an id that is not on the list, another name and another mark', () => {
    const licenses = [
      license('MIT', { name: 'MIT License', osiApproved: true }),
      license('Apache-2.0', { name: 'Apache Licence', osiApproved: false }),
      license('Apache-9'),
      license('LicenseRef-own'),
    ]
    expect(spdxLicensesAgree.check(contextOf({ licenses })).map(({ record, field }) => `${record} ${field}`)).toEqual([
      'Apache-2.0 name',
      'Apache-2.0 osiApproved',
      'Apache-9 id',
    ])
  })
})
