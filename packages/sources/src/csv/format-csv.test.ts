import { describe, expect, it } from 'vitest'
import { formatCsvLine } from './format-csv.ts'
import { parseCsv } from './parse-csv.ts'

describe('a line of CSV', () => {
  it('quotes only the cells that need it', () => {
    expect(formatCsvLine(['a', 'China,China', 'say "x"', '', 'two\nlines'])).toBe('a,"China,China","say ""x""",,"two\nlines"\n')
  })

  it('reads back as the same cells', () => {
    const cells = ['plain', '"', ',', 'a\nb', '']
    expect(parseCsv({ path: 'a.csv', text: formatCsvLine(cells) }).rows[0]?.cells).toEqual(cells)
  })
})
