import { describe, expect, test } from 'vitest'
import { type Mark, markAt, stepped } from './marks.ts'

const mark = (series: string, x: number, y: number): Mark => ({ label: `${series}${x}`, words: '', series, x, y })
const lines = [mark('US', 10, 50), mark('US', 100, 40), mark('CN', 20, 90), mark('CN', 95, 80)]
const rows: readonly Mark[] = [
  { ...mark('a', 10, 15), row: { top: 0, bottom: 30 } },
  { ...mark('b', 200, 45), row: { top: 30, bottom: 60 } },
]

describe('a pointer', () => {
  test('reads the nearest mark, and none far from all', () => {
    expect(markAt(lines, 98, 70)).toBe(3)
    expect(markAt(lines, 98, 50)).toBe(1)
    expect(markAt(lines, 300, 300)).toBeUndefined()
  })

  test('reads a row wherever it is in it', () => {
    expect(markAt(rows, 400, 31)).toBe(1)
    expect(markAt(rows, 10, 61)).toBeUndefined()
  })
})

describe('the keyboard', () => {
  test('goes on and back in reading order and stays at the ends', () => {
    expect([stepped(lines, undefined, 'ArrowRight'), stepped(lines, 1, 'ArrowRight'), stepped(lines, 3, 'ArrowRight')]).toEqual([0, 2, 3])
    expect([stepped(lines, undefined, 'ArrowLeft'), stepped(lines, 0, 'ArrowLeft')]).toEqual([3, 0])
    expect([stepped(lines, 2, 'Home'), stepped(lines, 0, 'End')]).toEqual([0, 3])
  })

  test('goes to the mark of the next line that stands nearest in time', () => {
    expect([stepped(lines, 1, 'ArrowDown'), stepped(lines, 2, 'ArrowUp'), stepped(lines, 0, 'ArrowUp')]).toEqual([3, 0, 0])
    expect([stepped(rows, 0, 'ArrowDown'), stepped(rows, undefined, 'ArrowUp')]).toEqual([1, 1])
  })

  test('leaves other keys to the page', () => {
    expect(stepped(lines, 0, 'Tab')).toBeUndefined()
  })
})
