import { describe, expect, it } from 'vitest'
import { contextOf, model } from '../src/testing/facts.ts'
import { modelsInLabFolder } from './models-in-lab-folder.ts'

describe(modelsInLabFolder.name, () => {
  it('finds a model in the folder of a lab that did not make it', () => {
    const models = [model('a/one', { labs: ['b'] }), model('a/two', { labs: ['b', 'a'] })]
    expect(modelsInLabFolder.check(contextOf({ models }))).toMatchObject([{ record: 'a/one', found: 'b' }])
  })
})
