import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createRootReader, rootRules } from './lookup.ts'

const radar = fileURLToPath(new URL('../../../../dataset/ingested/hf-radar', import.meta.url))
const rows = readdirSync(radar).flatMap((date): Record<string, string>[] =>
  parse(readFileSync(`${radar}/${date}/repositories.csv`, 'utf8'), { columns: true, skip_empty_lines: true }),
)

/** What the publication calls differently, or sums up. */
const sameAs: Readonly<Record<string, string>> = { Whisper: 'OpenAI-other', BERT: 'BERT-like', 'Stable Diffusion': 'StableDiffusion' }
const nobody = 'Other/unknown'

describe('families of root bases', () => {
  const read = createRootReader(rootRules(new Map()))

  it('agree with a publication that names them too, where both name one', () => {
    const both = rows.flatMap(({ base = '', rootFamily = '' }) => {
      const { family } = read(base)
      return base.includes(',') || family === 'unknown' || ['', nobody].includes(rootFamily) ? [] : [{ base, rootFamily, family }]
    })
    expect(both.length).toBeGreaterThan(4000)
    const others = both.filter(({ family, rootFamily }) => (sameAs[family] ?? family) !== rootFamily)
    // There the last letters of "Calling" are read as the family Ling.
    expect(others.map(({ base }) => base)).toEqual(['tiiuae/Falcon-H1-Tiny-Tool-Calling-90M'])
  })

  it('name the family of nearly all bases of accounts of makers whose family the publication names', () => {
    const accounts = new Set(
      rows
        .map(({ base = '' }) => base)
        .filter((base) => read(base).family !== 'unknown')
        .map((base) => base.split('/')[0]),
    )
    const named = rows.filter(
      ({ base = '', rootFamily = '' }) => !base.includes(',') && accounts.has(base.split('/')[0]) && !['', nobody].includes(rootFamily),
    )
    const missing = named.filter(({ base = '' }) => read(base).family === 'unknown')
    expect(missing.length / named.length).toBeLessThan(0.01)
  })

  it('take the first rule that fits, so that a distillation counts under what it was distilled into', () => {
    expect(read('deepseek-ai/DeepSeek-R1-Distill-Qwen-7B').family).toBe('Qwen')
    expect(read('deepseek-ai/DeepSeek-R1').family).toBe('DeepSeek')
    expect(read('google/codegemma-7b-it').family).toBe('Gemma')
    expect(read('somebody/gemma-copy').family).toBe('unknown')
  })
})
