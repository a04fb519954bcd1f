import { describe, expect, it } from 'vitest'
import { openrouterEndpointsHeadquarters } from './adapter.ts'

const header = 'provider,slug,hq,datacenters,hq_city,model_id,quantization,context,usd_per_tok_prompt,usd_per_tok_completion'
const read = (rows: readonly string[]) =>
  openrouterEndpointsHeadquarters.read([
    { path: 'providers/openrouter_endpoints_hq_2026-05-18.csv', text: [header, ...rows, ''].join('\n') },
  ])

describe("OpenRouter's endpoints with headquarters", () => {
  it('have prices per million tokens, without the noise of a calculation', () => {
    expect(read(['Alibaba,alibaba,SG,SG|CN,Hangzhou,qwen/qwen3,fp8,131072,9.499999999999999e-07,3e-05']).tables[0]?.rows).toEqual([
      {
        provider: 'alibaba',
        label: 'qwen/qwen3',
        input: 0.95,
        output: 30,
        context: 131_072,
        quantization: 'fp8',
        headquarters: 'SG',
        city: 'Hangzhou',
        dataCentres: 'SG,CN',
      },
    ])
  })

  it('are told apart by quantization, and by number where that does not do', () => {
    const row = (quantization: string) => `Google,google-vertex,US,,,google/gemini,${quantization},1,0,0`
    const rows = read([row('unknown'), row('fp8'), row('fp4'), row('unknown'), row('fp4')]).tables[0]?.rows
    expect(rows?.map((row) => ('variant' in row ? row.variant : undefined))).toEqual(['1', 'fp8', 'fp4-1', '2', 'fp4-2'])
  })

  it('are set aside with a price below zero or no number', () => {
    const { setAside } = read(['A,a,US,,,m,fp8,1,0,0', 'A,a,US,,,n,fp8,1,-1,0', 'A,a,US,,,o,fp8,1,free,0'])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [3, 'usd_per_tok_prompt', '-1000000'],
      [4, 'usd_per_tok_prompt', 'free'],
    ])
  })

  it('stop at a missing column', () => {
    expect(() =>
      openrouterEndpointsHeadquarters.read([{ path: 'providers/openrouter_endpoints_hq_2026-05-18.csv', text: 'slug\na\n' }]),
    ).toThrow('is missing from the header')
  })
})
