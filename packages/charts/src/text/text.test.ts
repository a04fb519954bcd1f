import { describe, expect, test } from 'vitest'
import { escapeXml } from '../svg/escape.ts'
import { rounded } from '../svg/number.ts'
import { parseDate, readableDate } from './dates.ts'
import { shortened, textWidth } from './measure.ts'
import { decimalsFor, numberFormat, valueWithInterval } from './numbers.ts'
import { balanced, wrapped } from './wrap.ts'

describe('numbers', () => {
  test('are written with a true minus and without a negative zero', () => {
    const write = numberFormat(1)
    expect([write(-1.26), write(-0.04), write(1234.5)]).toEqual(['−1.3', '0.0', '1,234.5'])
  })

  test('have decimals no finer than a fifth of the half-width of their intervals', () => {
    expect(decimalsFor([{ value: 161.65, low: 159.1, high: 164.9 }])).toBe(1)
    expect(decimalsFor([{ value: 1507.3, low: 1501, high: 1513 }])).toBe(0)
    expect(decimalsFor([{ value: 0.632, low: 0.61, high: 0.655 }])).toBe(3)
  })

  test('without intervals have the decimals that their spread asks for', () => {
    expect(decimalsFor([{ value: 10 }, { value: 200 }])).toBe(0)
    expect(decimalsFor([{ value: 0.2 }, { value: 0.5 }])).toBe(3)
    expect(decimalsFor([])).toBe(3)
  })

  test('stand with their interval', () => {
    expect(valueWithInterval({ value: 5, low: 3, high: 9 }, String)).toBe('5 (3 to 9)')
    expect(valueWithInterval({ value: 5 }, String)).toBe('5')
  })

  test('are rounded to three decimals, and refused when they are none', () => {
    expect([rounded(1.23456), rounded(-0.0001)]).toEqual([1.235, 0])
    expect(() => rounded(Number.NaN)).toThrow('a chart cannot draw NaN')
  })
})

describe('dates', () => {
  test('are read as days of UTC and written for people', () => {
    expect(parseDate('2024-02-29').getTime()).toBe(Date.UTC(2024, 1, 29))
    expect(readableDate('2026-08-01')).toBe('1 Aug 2026')
  })

  test.each(['2025-02-29', '2025-2-9', '2025', ''])('"%s" is refused', (text) => {
    expect(() => parseDate(text)).toThrow('YYYY-MM-DD')
  })
})

describe('texts', () => {
  test('wrap at spaces, and within a word that alone is too long', () => {
    expect(wrapped('one two three', 60, 13)).toEqual(['one two', 'three'])
    expect(wrapped('abcdefghijklmnop', 40, 13).join('')).toBe('abcdefghijklmnop')
    expect(wrapped('', 40, 13)).toEqual([])
  })

  test('of titles have lines of like length', () => {
    const [first = '', second = ''] = balanced('The best Chinese model is about five index points behind one', 400, 17)
    expect(Math.abs(first.length - second.length)).toBeLessThan(12)
  })

  test('are shortened to a width with an ellipsis', () => {
    const short = shortened('Qwen3-235B-A22B-Thinking', 80, 13)
    expect(short).toMatch(/^Qwen3.*…$/)
    expect(textWidth(short, 13)).toBeLessThanOrEqual(80)
    expect(shortened('o3', 80, 13)).toBe('o3')
  })

  test('lose what XML forbids and keep the rest', () => {
    expect(escapeXml('a\u0000b<c>&"\u{1F600}\uD800')).toBe('ab&lt;c&gt;&amp;&quot;\u{1F600}')
  })
})
