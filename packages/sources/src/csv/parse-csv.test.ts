import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'

const parse = (text: string) => parseCsv({ path: 'a.csv', text })

describe('parsing CSV', () => {
  it('says for each row the line it begins on, past multi-line cells and blank lines', () => {
    const { rows } = parse('a,b\n1,"x\ny"\n\n2,3\n4\n')
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6])
    expect(rows[1]?.cells).toEqual(['1', 'x\ny'])
  })

  it('counts lines the same way when they end in CR LF', () => {
    const { rows } = parse('\uFEFFa,b\r\n1,"x\r\ny"\r\n\r\n2,3')
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [5, '2', '3'],
    ])
  })

  it('trims white space around a cell', () => {
    expect(parse('a,b\n Jais-70B ," "\n').rows[1]?.cells).toEqual(['Jais-70B', ''])
  })

  it('goes on with the next line after a quote in the wrong place', () => {
    const { rows, broken } = parse('a,b\n1,"x"y\n2,3\n4,5"6\n7,8\n')
    expect(broken.map(({ line, found }) => [line, found])).toEqual([
      [2, '1,"x"y'],
      [4, '4,5"6'],
    ])
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('does not lose the rows after a quote that never closes', () => {
    const { rows, broken } = parse('a,b\n1,"open\n2,3\n4,5\n')
    expect(broken).toMatchObject([{ line: 2, found: '1,"open' }])
    expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
      ['2', '3'],
      ['4', '5'],
    ])
  })

  it('takes no longer for a file of nothing but stray quotes', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index},"x"y`)
    const { rows, broken } = parse(lines.join('\n'))
    expect([rows.length, broken.length, broken.at(-1)?.line]).toEqual([0, 10_000, 10_000])
  })

  it('keeps a last cell that is empty, with and without a line feed behind it', () => {
    for (const end of ['', '\n'])
      expect(parse(`a,b\n1,${end}`).rows.map(({ cells }) => cells)).toEqual([
        ['a', 'b'],
        ['1', ''],
      ])
  })
})
