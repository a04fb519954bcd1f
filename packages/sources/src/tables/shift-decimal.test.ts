import { describe, expect, it } from 'vitest'
import { shiftDecimal } from './shift-decimal.ts'

describe('moving the decimal point', () => {
  it.each([
    ['3e-05', 6, '30'],
    ['0.0000011', 6, '1.1'],
    ['1.1E-7', 6, '0.11'],
    ['8.29', 9, '8290000000'],
    ['15', -2, '0.15'],
    ['0.0', 6, '0'],
    ['-1', 6, '-1000000'],
  ])('of %s by %i places gives %s', (text, places, shifted) => {
    expect(shiftDecimal(text, places)).toBe(shifted)
  })

  it.each([[''], ['free'], ['1,5']])('leaves "%s" as it is', (text) => {
    expect(shiftDecimal(text, 6)).toBe(text)
  })
})
