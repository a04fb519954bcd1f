import { describe, expect, it } from 'vitest'
import { openrouterRankings } from './adapter.ts'

const files = {
  openrouter_model_daily: [
    'date,model_permaslug,country,total_tokens,src',
    '2026-08-20,qwen/qwen3.8,CN,100,CS',
    '2026-08-21,qwen/qwen3.8,CN,120,CS',
    '2026-08-21,other,OTHERS_ROW,20,CS',
    '2026-10-09,qwen/qwen3.8,CN,300,HF5',
  ],
  openrouter_country_share_monthly: [
    'month,src,days,total_tokens,cn_share_of_all,us_share_of_all,stealth_share,others_row_share,cn_share_of_cn_us,open_weight_share_low_facets,open_weight_share_high_facets',
    '2026-07,DAILY_TOP50_CS,31,9,0.6149,0.3133,0.0,0.0646,0.6625,0.697578,0.751832',
    '2026-08,DAILY_TOP50_CS,21,9,0.5758,0.3447,0.0089,0.0628,0.6256,0.632153,0.740466',
  ],
  openrouter_country_share_weekly: [
    'week_start,days_covered,source_repo,total_tokens,cn_share_of_all,us_share_of_all,eu_share_of_all,stealth_share_of_all,others_row_share_of_all,cn_share_of_cn_us',
    '2026-08-17,4.5,CasualStudy/casualstudy-portfolio,9,0.5594,0.3365,0.0024,0.031,0.0619,0.6244',
  ],
  openrouter_open_share_monthly: [
    'month,closed_tokens,open_tokens,unknown_tokens,other_tokens,open_share_low,open_share_high,source_repo,source_commit,as_of',
    '2026-10,38,125,39,14,0.577426,0.766341,halcyonic-systems/facets,8de8,2026-10-11T00:27Z',
  ],
}

function read(changes: Partial<typeof files> = {}) {
  return openrouterRankings.read(
    Object.entries({ ...files, ...changes }).map(([name, lines]) => ({ path: `adoption/${name}.csv`, text: `${lines.join('\n')}\n` })),
  )
}

describe('OpenRouter rankings', () => {
  it('dates each copy by the newest day it holds', () => {
    const dates = read().tables.map(({ date, rows }) => `${date} ${rows.length}`)
    expect(dates).toEqual(['2026-08-21 3', '2026-10-09 1', '2026-08-21 8', '2026-08-21 5', '2026-10-11 5'])
  })

  it('gives tokens by model and day, the models below the list as rest', () => {
    const rows = read().tables[0]?.rows
    expect(rows).toMatchObject([
      { universe: 'openrouter-top-50', copy: 'CS', kind: 'model', label: 'qwen/qwen3.8', from: '2026-08-20', value: 100, country: 'CN' },
      { from: '2026-08-21' },
      { kind: 'rest', label: 'other', value: 20 },
    ])
  })

  it('keeps the shares of each copy in a universe of their own, a last month as far as it goes', () => {
    const [, , months, weeks, open] = read().tables
    expect(months?.rows).toMatchObject([
      { universe: 'openrouter-top-50-monthly', label: 'CN', to: '2026-07-31', value: 0.6149, unit: 'share', days: 31 },
      { label: 'CN', from: '2026-08-01', to: '2026-08-21', days: 21 },
      ...Array.from({ length: 6 }, () => ({ unit: 'share' })),
    ])
    expect(weeks?.rows[0]).toMatchObject({ universe: 'openrouter-weekly-casualstudy', from: '2026-08-17', to: '2026-08-21', days: 4.5 })
    expect(open?.rows.at(-1)).toMatchObject({ label: 'open weights', kind: 'access', low: 0.577426, high: 0.766341, to: '2026-10-11' })
  })

  it('sets aside a copy it does not know, and a day that does not exist', () => {
    const lines = [...files.openrouter_model_daily, '2026-08-21,x/y,US,1,NEW', '2026-02-30,x/y,US,1,CS']
    expect(read({ openrouter_model_daily: lines }).setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [6, 'src', 'NEW'],
      [7, 'date', '2026-02-30'],
    ])
  })

  it('stops at a missing column', () => {
    expect(() => read({ openrouter_open_share_monthly: ['month', '2026-10'] })).toThrow('openrouter_open_share_monthly.csv')
  })
})
