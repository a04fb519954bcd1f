import { expect, test } from 'vitest'
import type { Tri } from '../../licensing/license-class.ts'
import { isAtLeast, mofClass } from './classify.ts'

const third = ['Model architecture', 'Model parameters (Final)', 'Evaluation results', 'Model card', 'Data card', 'Technical report']
const second = ['Training code', 'Inference code', 'Evaluation code', 'Evaluation data']
const first = ['Datasets', 'Data preprocessing code', 'Model parameters (Intermediate)', 'Research paper']
const of = (names: readonly string[], more: readonly (readonly [string, Tri])[] = []) =>
  mofClass(new Map<string, Tri>([...names.map((name) => [name, 'yes'] as const), ...more]))

test('a class needs all its components and those of the classes below', () => {
  expect(of(third)).toEqual({ low: 'III', high: 'III' })
  expect(of([...third, ...second])).toEqual({ low: 'II', high: 'II' })
  expect(of([...third, ...second, ...first])).toEqual({ low: 'I', high: 'I' })
  expect(of([...third, ...first])).toEqual({ low: 'III', high: 'III' })
  expect(of([...second, ...first])).toEqual({ low: 'none', high: 'none' })
})

test('a paper stands for the report', () => {
  expect(of([...third.slice(0, -1), 'Research paper']).low).toBe('III')
})

test('a component under a licence that is not open does not count, one of unknown licence gives bounds', () => {
  expect(of(third.slice(1), [['Model architecture', 'no']])).toEqual({ low: 'none', high: 'none' })
  expect(of([...third, ...second.slice(1)], [['Training code', 'unknown']])).toEqual({ low: 'III', high: 'II' })
})

test('classes are in order', () => {
  expect([isAtLeast('I', 'III'), isAtLeast('III', 'III'), isAtLeast('none', 'III')]).toEqual([true, true, false])
})
