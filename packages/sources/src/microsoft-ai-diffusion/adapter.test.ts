import { describe, expect, it } from 'vitest'
import { microsoftAiDiffusion } from './adapter.ts'

const files = {
  'diffusion/data/AI_Diffusion_Q12026_Update.csv': [
    'Economy,H1 2025 AI Diffusion,H2 2025 AI Diffusion,Q1 2026 AI Diffusion',
    'Türkiye,13.40%,14.60%,17.40%',
    'Taiwan,6.4%,28.40%,31.80%',
  ],
  'diffusion/ms_ai_diffusion_by_income.csv': [
    'economy,iso3,wb_income_group_fy26,h1_2025_pct,h2_2025_pct,q1_2026_pct',
    'Türkiye,TUR,Upper middle income,13.4,14.6,17.4',
    'Taiwan,TWN,,26.4,28.4,31.8',
    'Somalia,,,6.4,6.8,7.6',
  ],
  'diffusion/ms_deepseek_share_bins_2025_digitised.csv': [
    'iso3,country,deepseek_share_bin,pixel_agreement,pixels_sampled,confidence,wb_income_group_fy26,wb_region',
    'AGO,Angola,6-10%,0.951,1776,high,Lower middle income,Sub-Saharan Africa',
    'BLR,Belarus,>25%,0.9,10,medium,Upper middle income,Europe & Central Asia',
    'ESH,,11-15%,0.927,633,high,,',
  ],
}

function read(changes: Readonly<Record<string, readonly string[]>> = {}) {
  return microsoftAiDiffusion.read(
    Object.entries({ ...files, ...changes }).map(([path, lines]) => ({ path, text: `${lines.join('\r\n')}\r\n` })),
  )
}

describe('the AI Diffusion Report', () => {
  it('gives shares of users by economy and period, with the group its own table prints', () => {
    const rows = read().tables[0]?.rows
    expect(rows).toHaveLength(6)
    expect(rows?.[0]).toEqual({
      universe: 'microsoft-ai-diffusion',
      measure: 'users-share',
      kind: 'country',
      label: 'Türkiye',
      from: '2025-01-01',
      to: '2025-06-30',
      value: 0.134,
      unit: 'share',
      incomeGroup: 'Upper middle income',
      alpha3: 'TUR',
    })
    expect(rows?.[1]).toMatchObject({ label: 'Taiwan', value: 0.064, alpha3: 'TWN' })
  })

  it('gives income groups of fiscal year 2026, and sets aside an economy without a code', () => {
    const { tables, setAside } = read()
    expect(tables[1]).toMatchObject({
      table: 'countries',
      rows: [{ alpha3: 'TUR', incomeGroup: 'Upper middle income', year: 2026 }, { alpha3: 'TWN' }],
    })
    expect(setAside).toMatchObject([{ line: 4, field: 'iso3', reason: 'the cell is empty, a value is expected' }])
  })

  it('carries a bin as its ends, the last one open to the whole', () => {
    expect(read().tables[2]?.rows).toMatchObject([
      { universe: 'microsoft-deepseek-share', label: 'Angola', low: 0.06, high: 0.1, confidence: 'high' },
      { label: 'Belarus', low: 0.25, high: 1, confidence: 'medium' },
      { label: 'ESH', low: 0.11, high: 0.15 },
    ])
  })

  it('sets aside a bin it does not know and a figure that is no percentage', () => {
    const bins = ['AGO,Angola,5-6%,1,1,high,,', 'BLR,Belarus,>25%,1,1,low,,']
    const header = files['diffusion/ms_deepseek_share_bins_2025_digitised.csv'][0] ?? ''
    const { setAside } = read({
      'diffusion/ms_deepseek_share_bins_2025_digitised.csv': [header, ...bins],
      'diffusion/data/AI_Diffusion_Q12026_Update.csv': [
        ...files['diffusion/data/AI_Diffusion_Q12026_Update.csv'],
        'Taiwan China,n/a,1%,1%',
      ],
    })
    expect(setAside.map(({ field, found }) => [field, found])).toEqual([
      ['H1 2025 AI Diffusion', 'n/a'],
      ['iso3', ''],
      ['deepseek_share_bin', '5-6%'],
    ])
  })
})
