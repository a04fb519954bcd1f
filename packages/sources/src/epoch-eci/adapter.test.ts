import { describe, expect, it } from 'vitest'
import { epochEci } from './adapter.ts'

const folder = 'epoch/eci/2026-08-11'
const scoresHeader =
  'Model,Display name,eci,eci_ci_low,eci_ci_high,date,Organization,Country (of organization),Model accessibility,Accessibility group,model_versions'
const gpt = 'GPT-5,GPT-5,150.0,,,2025-08-07,OpenAI,United States of America,API access,Closed weights,'
const resultsHeader =
  'model_id,benchmark_id,performance,benchmark,benchmark_release_date,optimized,model,model_version,Model,model_group,Model aggregation,Model Aggregation Date,date,source'
const difficultiesText =
  'benchmark_name,is_anchor,benchmark_release_date,edi,estimated_slope_scaled\nWinogrande,True,2019-07-24,100.5,0.05\nPIQA,False,,85.19,0.02\n'

function files(
  scores: readonly string[] = [gpt],
  results: readonly string[] = ['m1,b1,0.656,PIQA,2019-11-26,True,GPT-5,gpt-5 ,GPT 5,GPT-5,,,2025-08-07,'],
) {
  return [
    { path: `${folder}/eci_scores.csv`, text: [scoresHeader, ...scores, ''].join('\n') },
    { path: `${folder}/eci_benchmarks.csv`, text: [resultsHeader, ...results, ''].join('\n') },
    { path: `${folder}/edi_scores.csv`, text: difficultiesText },
  ]
}

const rowsOf = (result: ReturnType<typeof epochEci.read>, table: string) => result.tables.find((found) => found.table === table)?.rows

describe('the Epoch Capabilities Index', () => {
  it('takes index scores, results and difficulties under the date of their folder', () => {
    const result = epochEci.read(files())
    expect(result.tables.map(({ date, table }) => [date, table])).toEqual([
      ['2026-08-11', 'index-scores'],
      ['2026-08-11', 'benchmark-results'],
      ['2026-08-11', 'benchmark-difficulties'],
    ])
    expect(rowsOf(result, 'index-scores')).toEqual([
      {
        label: 'GPT-5',
        value: 150,
        released: '2025-08-07',
        organization: 'OpenAI',
        country: 'United States of America',
        access: 'API access',
      },
    ])
    expect(rowsOf(result, 'benchmark-difficulties')).toEqual([
      { benchmark: 'Winogrande', difficulty: 100.5, slope: 0.05, released: '2019-07-24', anchor: true },
      { benchmark: 'PIQA', difficulty: 85.19, slope: 0.02, anchor: false },
    ])
    expect(result.counts).toEqual({ read: 4, taken: 4, setAside: 0, superseded: 0 })
    expect(result.notes).toEqual([])
  })

  it('labels a result with the lower-case model column, on which the anchors match', () => {
    expect(rowsOf(epochEci.read(files()), 'benchmark-results')).toEqual([
      { label: 'GPT-5', version: 'gpt-5', benchmark: 'PIQA', value: 0.656, optimized: true, date: '2025-08-07' },
    ])
  })

  it('sets aside half a row, a wrong number, an interval upside down or with one end, a bad date and a second row of a model', () => {
    const bad = [
      'Half,Half,140',
      'Number,,14O,,,2025-01-01,,,,,',
      'Interval,,140,150,130,2025-01-01,,,,,',
      'One end,,140,130,,2025-01-01,,,,,',
      'Date,,140,130,150,2025-02-30,,,,,',
      'GPT-5,,149,,,2025-08-07,,,,,',
    ]
    const result = epochEci.read(files([gpt, ...bad]))
    expect(result.setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [3, 'row', 'Half,Half,140'],
      [4, 'eci', '14O'],
      [5, 'eci_ci_low', '150'],
      [6, 'eci_ci_high', ''],
      [7, 'date', '2025-02-30'],
      [8, 'row', 'GPT-5'],
    ])
    expect(result.setAside.at(-1)).toMatchObject({
      file: `${folder}/eci_scores.csv`,
      reason: 'a row with another Model is expected; line 2 has the same',
    })
    expect(result.counts).toEqual({ read: 10, taken: 4, setAside: 6, superseded: 0 })
    expect(result.tables.at(-1)).toMatchObject({ table: 'set-aside', date: '2026-08-11' })
  })

  it('sets aside a share above one and a word that is neither True nor False', () => {
    const good = 'm1,b1,1,PIQA,,True,A,a,,A,,,2025,'
    const result = epochEci.read(files([gpt], [good, 'm1,b2,65.6,HLE,,True,A,a,,A,,,2025,', 'm1,b3,0.5,ANLI,,yes,A,a,,A,,,2025,']))
    expect(result.setAside.map(({ field, found, reason }) => [field, found, reason])).toEqual([
      ['performance', '65.6', 'Too big: expected number to be <=1'],
      ['optimized', 'yes', 'one of True, False is expected'],
    ])
  })

  it('stops at a renamed column', () => {
    const [scores, ...rest] = files()
    const renamed = { path: scores?.path ?? '', text: (scores?.text ?? '').replace('eci_ci_low', 'ci_low') }
    expect(() => epochEci.read([renamed, ...rest])).toThrow(`${folder}/eci_scores.csv: column "eci_ci_low" is missing`)
  })

  it('stops when one of the three files of a date is missing', () => {
    expect(() => epochEci.read(files().slice(1))).toThrow(`${folder}/eci_scores.csv: this file is missing`)
  })

  it('stops when no row of a file is sound, rather than emptying its table', () => {
    expect(() => epochEci.read(files(['Number,,14O,,,2025-01-01,,,,,']))).toThrow(
      'no row could be taken; line 2, eci: a number is expected, found "14O"',
    )
  })
})
