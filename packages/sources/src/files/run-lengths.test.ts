import { describe, expect, it } from 'vitest'
import { readRunLengths } from './run-lengths.ts'

const view = (...bytes: number[]) => new DataView(new Uint8Array(bytes).buffer)

describe('run lengths and packed bits', () => {
  it('are read as the values they stand for', () => {
    // Five times 3, then 0 to 7 in three bits each: the example of the format's specification.
    const bytes = [0b1010, 3, 0b11, 0b10001000, 0b11000110, 0b11111010]
    expect([...readRunLengths(view(...bytes), 0, bytes.length, 3, 13)]).toEqual([3, 3, 3, 3, 3, 0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('hold values of more than a byte, lowest byte first', () => {
    expect([...readRunLengths(view(0b100, 0x34, 0x12), 0, 3, 16, 2)]).toEqual([0x1234, 0x1234])
  })

  it('end where the values do, what fills the last group up left out', () => {
    expect([...readRunLengths(view(0b11, 0b10101010), 0, 2, 1, 3)]).toEqual([0, 1, 0])
  })

  it.each([
    ['a run goes on beyond the values', [0b1010, 3], 3, 4, '5 values is declared, 4 are left'],
    ['a run goes on beyond the bytes', [0b101, 1, 2], 8, 16, '16 bytes is declared, 2 are left'],
    ['the bytes end before the values', [0b100, 1], 8, 3, 'where the bytes end'],
    ['a length does not end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1, 1, 'more than 32 bits'],
    ['the values are wider than any number', [0b11], 40, 1, 'at most 32 bits'],
  ])('are refused where %s', (_, bytes, width, count, message) => {
    expect(() => readRunLengths(view(...bytes), 0, bytes.length, width, count)).toThrow(message)
  })
})
