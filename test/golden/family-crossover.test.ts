import { parseIsoDate } from '@openfrontier/core'
import { describe, expect, test } from 'vitest'
import { observatory } from './observatory.ts'

// Rows of the list of published crossings (crossover_dates.csv), each in its own universe.
// Not recomputed, because the file is not among the sources:
// - OpenRouter, all listed models, by week: the rows of copy KT are not in openrouter_model_daily.csv, its shares by month are (below)
// - OpenRouter, requests: openrouter_models_rolling7d_full.csv
// - OpenRouter, qwen above meta-llama by week: openrouter_author_weekly.csv
// - Vercel AI Gateway, tokens and spend: vercel_ai_gateway_share_daily.csv
// - Hugging Face, cumulative and trailing year: published, not recomputed there either; hf_top100_downloads_economies_2025-12.csv
const crossing = (parameters: Parameters<typeof observatory.metric<'family-crossover'>>[1]) =>
  observatory.metric('family-crossover', parameters)
const countries = { by: 'country-label', a: 'CN', b: 'US' } as const

describe('OpenRouter', () => {
  test('nine largest authors by week: Chinese above American first on 2026-03-16, for good from 2026-04-27', () => {
    // openrouter_author_weekly.csv is not here; the shares computed from it are, in one copy that ends with this week.
    expect(crossing({ universe: 'openrouter-weekly-kenneth-top', ...countries, every: 'period' })).toMatchObject({
      answer: 'passed',
      details: { firstCrossing: '2026-03-16', sustainedFrom: '2026-04-27' },
    })
  })

  test('all models by month: first and for good in May 2026, of which the copy has four days', () => {
    expect(crossing({ universe: 'openrouter-all-models', ...countries, every: 'period' })).toMatchObject({
      details: { firstCrossing: '2026-05-01', sustainedFrom: '2026-05-01' },
    })
  })

  test('fifty largest models by month: ahead in every month since the copy begins in May 2026', () => {
    const result = crossing({ universe: 'openrouter-top-50', copy: 'CS', ...countries })
    expect(result).toMatchObject({ answer: 'ahead throughout', details: { sustainedFrom: '2026-05-01', periods: 4 } })
  })

  test('open above closed weights: first in February, for good in May 2026; in May with all that is undetermined as closed', () => {
    const sides = { universe: 'openrouter-facets', by: 'label', a: 'open', b: 'closed' } as const
    expect(crossing(sides)).toMatchObject({ details: { firstCrossing: '2026-02-01', sustainedFrom: '2026-05-01' } })
    expect(crossing({ ...sides, rest: 'with-b' })).toMatchObject({ details: { firstCrossing: '2026-05-01', sustainedFrom: '2026-05-01' } })
  })
})

describe('Ollama library, without embeddings', () => {
  const seriesOf = (result: ReturnType<typeof crossing>, from: string) => {
    const series = result.kind === 'estimate' ? result.details?.series : undefined
    if (!Array.isArray(series)) throw new Error(JSON.stringify(result))
    return series.find((point) => point.from === from)
  }

  test('Qwen above Llama by new pulls from February 2026, 9.08 million that month, in every later month', () => {
    const result = crossing({ universe: 'ollama-library' })
    expect(result).toMatchObject({ answer: 'passed', details: { firstCrossing: '2026-02-01', sustainedFrom: '2026-02-01' } })
    // Llama is published as 7.20 million; drawn between copies over the same 28 days it is 7.43, and 7.20 over the 27 from 2 February.
    expect(seriesOf(result, '2026-02-01')).toMatchObject({ a: expect.closeTo(9.08e6, -4), b: expect.closeTo(7.43e6, -4) })
  })

  test('Llama 7.20 million in February 2026, as published, where the first day is left out', () => {
    const february = { from: parseIsoDate('2026-02-02'), to: parseIsoDate('2026-02-28') }
    const result = observatory.metric('adoption-share', { universe: 'ollama-library', by: 'family', of: 'Llama', ...february })
    expect(result).toMatchObject({ details: { yes: expect.closeTo(7.2e6, -4) } })
  })

  test('never by pulls since the beginning: 156.6 against 250.0 million on 2026-08-21', () => {
    const result = crossing({ universe: 'ollama-library', counting: 'level', every: 'period' })
    expect(result).toMatchObject({ answer: 'not passed', details: { firstCrossing: 'none', sustainedFrom: 'none' } })
    expect(seriesOf(result, '2026-08-21')).toMatchObject({ a: expect.closeTo(156.6e6, -5), b: expect.closeTo(250.0e6, -5) })
  })

  test('Chinese above American developers in May and June 2026 only', () => {
    expect(crossing({ universe: 'ollama-library', ...countries })).toMatchObject({
      answer: 'passed and fell back',
      details: { firstCrossing: '2026-05-01', sustainedFrom: 'none', periodsAhead: 2 },
    })
  })
})
