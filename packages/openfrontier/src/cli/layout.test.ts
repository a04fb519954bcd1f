import { expect, test } from 'vitest'
import { definitions, ends, paragraph, styleFor, table, wrap } from './layout.ts'

const plain = styleFor(false)

test('breaks lines at spaces and keeps a percent sign with its number', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('about 52 % of all', 8)).toEqual(['about', '52 % of', 'all'])
  expect(wrap('unbreakable', 3)).toEqual(['unbreakable'])
})

test('fills no line beyond the screen', () => {
  const lines = paragraph('word '.repeat(60).trim(), 4).split('\n')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.every((line) => line.length <= 80 && line.startsWith('    '))).toBe(true)
})

test('aligns numbers to the right and text to the left, and breaks wide cells', () => {
  const rows = [
    { name: 'short', value: '1.5' },
    { name: 'rather long', value: '−20.1' },
  ]
  expect(
    table(
      [
        { title: 'name', width: 6, cell: ({ name }) => name },
        { title: 'points', align: 'right', cell: ({ value }) => value },
      ],
      rows,
      plain,
    ),
  ).toBe(['  name    points', '  short      1.5', '  rather   −20.1', '  long'].join('\n'))
})

test('leaves out definitions without a text', () => {
  expect(
    definitions(
      [
        ['a', 'first'],
        ['bcd', undefined],
        ['e', ['second', 'third']],
      ],
      plain,
    ),
  ).toBe('a  first\ne  second\n   third')
})

test('writes escapes only where colours are wanted', () => {
  expect(ends('left', 'right', plain)).toHaveLength(80)
  expect(styleFor(true).bold('x')).toBe('\u001B[1mx\u001B[22m')
  expect(styleFor(true).dim('')).toBe('')
})
