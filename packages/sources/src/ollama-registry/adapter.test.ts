import { describe, expect, it } from 'vitest'
import { ollamaRegistry } from './adapter.ts'

const header = 'date,model,family,dev_country,base_country,is_embedding,pulls,commit,source'
const read = (rows: readonly string[]) =>
  ollamaRegistry.read([{ path: 'adoption/ollama_pulls_weekly.csv', text: [header, ...rows, ''].join('\n') }])

describe('pulls in the Ollama library', () => {
  it('takes one table a date and marks embeddings as not kept', () => {
    const { tables, counts } = read([
      '2025-07-20,llama3.1,Llama,US,US,0,98200000,da3,a/b',
      '2025-07-20,nomic-embed-text,Other,US,US,1,33300000,da3,a/b',
      '2025-07-27,llama3.1,Llama,US,US,0,98400000,da4,a/b',
    ])
    expect(tables.map(({ date, rows }) => [date, rows.length])).toEqual([
      ['2025-07-20', 2],
      ['2025-07-27', 1],
    ])
    expect(tables[0]?.rows).toMatchObject([
      {
        universe: 'ollama-library',
        measure: 'pulls-cumulative',
        label: 'llama3.1',
        family: 'Llama',
        country: 'US',
        kept: true,
        copy: 'a/b',
      },
      { label: 'nomic-embed-text', kept: false },
    ])
    expect(counts).toEqual({ read: 3, taken: 3, setAside: 0, superseded: 0 })
  })

  it('sets aside a count that is none and a flag it does not know', () => {
    const rows = [
      '2025-07-20,x,Llama,US,US,0,98.2M,da3,a/b',
      '2025-07-20,y,Llama,US,US,maybe,9,da3,a/b',
      '2025-07-20,z,Llama,US,US,0,9,da3,a/b',
    ]
    expect(read(rows).setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [2, 'pulls', '98.2M'],
      [3, 'is_embedding', 'maybe'],
    ])
  })
})
