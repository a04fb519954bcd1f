import { metricIds, metrics } from '@openfrontier/core'
import { expect, test } from 'vitest'
import { parameterFields } from './parameter-fields.ts'

test.each(metricIds)('every parameter of %s has a control and a meaning', (id) => {
  const fields = parameterFields(id)
  expect(fields.map(({ name }) => name)).toEqual(Object.keys(metrics[id].parameters.shape))
  for (const { meaning } of fields) expect(meaning).not.toBe('')
})

test('controls follow the schema', () => {
  const control = (name: string) => parameterFields('frontier-gap').find((field) => field.name === name)?.control
  expect(control('index')).toEqual({ kind: 'choice', choices: ['eci', 'arena'] })
  expect(control('openWeightsOnly')).toEqual({ kind: 'choice', choices: ['false', 'true'] })
  expect(control('top')).toEqual({ kind: 'number', min: 1, max: 10, whole: true })
  expect(control('asOf')).toEqual({ kind: 'day' })
  expect(control('a')).toEqual({ kind: 'text' })
})
