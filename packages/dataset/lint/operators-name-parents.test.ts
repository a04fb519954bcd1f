import { describe, expect, it } from 'vitest'
import { contextOf, lab, provider } from '../src/testing/facts.ts'
import { operatorsNameParents } from './operators-name-parents.ts'

describe(operatorsNameParents.name, () => {
  it('finds an operator abroad of which nobody says whose it is', () => {
    const providers = [
      provider('a', { lab: 'one', headquarters: 'SG' }),
      provider('b', { lab: 'one', headquarters: 'SG', parent: { name: 'One', country: 'CN' } }),
      provider('c', { lab: 'one', headquarters: 'CN' }),
      provider('d', { headquarters: 'SG' }),
    ]
    expect(operatorsNameParents.check(contextOf({ labs: [lab('one')], providers }))).toMatchObject([
      { record: 'a', found: "no parent's country, with a seat in SG; the lab one sits in CN" },
    ])
  })
})
