import { describe, expect, it } from 'vitest'
import { contextOf, lab } from '../src/testing/facts.ts'
import { fileNamesLegal } from './file-names-legal.ts'

const at = (file: string) => ({ ...lab('a'), file })

describe(fileNamesLegal.name, () => {
  it('takes the names the dataset uses', () => {
    const labs = ['labs/a.yaml', 'releases/a/gpt-5.6/2026-03-02--2026-04-02-api.yaml', 'licenses/GPL-3.0+.yaml', 'labs/console.yaml']
    expect(fileNamesLegal.check(contextOf({ labs: labs.map(at) }))).toEqual([])
  })

  it('finds what some system cannot hold', () => {
    const labs = ['releases/≤2025.yaml', 'labs/aux.yaml', 'labs/A.yaml', 'labs/a.yaml', `labs/${'x'.repeat(200)}.yaml`]
    expect(fileNamesLegal.check(contextOf({ labs: labs.map(at) })).map(({ found }) => found)).toEqual([
      'the character "≤"',
      'the name of a device',
      'labs/A.yaml beside it',
      '210 characters',
    ])
  })
})
