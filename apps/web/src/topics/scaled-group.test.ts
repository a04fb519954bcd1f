import { expect, test } from 'vitest'
import { scaledGroup } from './scaled-group.ts'

const group = (value: number) => ({
  heading: 'Prices',
  unit: '$',
  reference: 0,
  rows: [{ id: 'a', label: 'A', value, words: String(value) }],
})

test('a logarithmic group leaves out the line at 0 and keeps one above it', () => {
  expect(scaledGroup(group(2), 'log')).not.toHaveProperty('reference')
  expect(scaledGroup({ ...group(2), reference: 1 }, 'log')).toMatchObject({ scale: 'log', reference: 1 })
})

test('a group with a figure of 0 stays linear and says so', () => {
  const linear = scaledGroup(group(0), 'log')
  expect(linear).not.toHaveProperty('scale')
  expect(linear.heading).toContain('linear')
  expect(scaledGroup(group(0), 'linear')).toEqual(group(0))
})
