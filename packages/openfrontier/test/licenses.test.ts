import { type LicenseProfileInput, licenseUses } from '@openfrontier/core/licensing'
import { describe, expect, test } from 'vitest'
import { loadObservatory } from '../src/index.ts'

const frontier = await loadObservatory({ parts: ['catalogue', 'releases'] })
const date = '2026-11-01'
const million = 1_000_000
const perMonth = (amount: number) => [{ amount, currency: 'USD', period: 'month' as const }]
const perYear = (amount: number) => [{ amount, currency: 'USD', period: 'any-12-months' as const }]

const ids = {
  k2: 'LicenseRef-scancode-moonshot-ai-modified-mit-2025',
  k3: 'LicenseRef-kimi-k3',
  qwenMax: 'LicenseRef-qwen3.8-max',
  glm53: 'LicenseRef-glm-5.3',
  glm4: 'LicenseRef-glm-4',
  qwen2024: 'LicenseRef-scancode-qwen-2024',
  tongyi: 'LicenseRef-scancode-tongyi-qianwen-2023',
  qwenResearch: 'LicenseRef-qwen-research-2024',
  deepseek: 'LicenseRef-scancode-deepseek-la-1.0',
  minimaxModel: 'LicenseRef-minimax-model',
  m27: 'LicenseRef-minimax-m2.7',
  m3: 'LicenseRef-minimax-m3',
  h3: 'LicenseRef-minimax-h3',
  hunyuan3d: 'LicenseRef-scancode-tencent-hunyuan-3d-2.0-cla',
  hunyuan: 'LicenseRef-tencent-hunyuan-community',
  baichuan: 'LicenseRef-baichuan2',
  llama2: 'LicenseRef-scancode-llama-2-license-2023',
  llama3: 'LicenseRef-llama-3',
  llama31: 'LicenseRef-scancode-llama-3.1-license-2024',
  llama4: 'LicenseRef-scancode-llama-4-cla-2025',
  gemma: 'LicenseRef-scancode-gemma-tou-2025-03-24',
  mrl: 'LicenseRef-mrl-0.1',
  bigscience: 'LicenseRef-scancode-bigscience-open-rail-m',
  nvidia: 'LicenseRef-scancode-nvidia-open-model-2025-04-28',
  stability: 'LicenseRef-scancode-stability-ai-community-2024',
  falcon2: 'LicenseRef-scancode-falcon-2-11b-1.0',
  grok2: 'LicenseRef-scancode-xai-cla-2025',
} as const

type Row = readonly [id: string, profile: LicenseProfileInput, answer: string, clause: string]

// Each row cites words of the clause it rests on, as the record has them, or of the reason where nothing is quoted.
const rows: readonly Row[] = [
  ['Apache-2.0', { use: 'product' }, 'yes', 'the licence is silent on size'],
  ['MIT', { use: 'product' }, 'yes', 'sell copies of the Software'],
  ['MIT', { use: 'distil' }, 'yes', 'the licence is silent on outputs'],
  ['MIT', { use: 'fine-tune-and-release' }, 'yes-with-conditions', 'shall be included in all copies'],
  [
    ids.k2,
    { use: 'product', monthlyActiveUsers: 100 * million, revenue: perMonth(20 * million) },
    'yes',
    'more than 100 million monthly active users',
  ],
  [ids.k2, { use: 'product', monthlyActiveUsers: 100 * million + 1 }, 'yes-with-conditions', 'more than 100 million monthly active users'],
  [ids.k2, { use: 'product', monthlyActiveUsers: 1, revenue: perMonth(21 * million) }, 'yes-with-conditions', '20 million US dollars'],
  [
    ids.k3,
    { use: 'product', monthlyActiveUsers: 12 * million, revenue: perMonth(million), territory: 'DE' },
    'yes',
    'not reached: over 100 million',
  ],
  [
    ids.k3,
    { use: 'model-as-a-service', revenue: perYear(20 * million + 1) },
    'permission-needed',
    'must enter into a separate agreement with Moonshot AI',
  ],
  [
    ids.k3,
    { use: 'model-as-a-service', revenue: perYear(million) },
    'yes-with-conditions',
    'not reached: over 20 million USD in any 12 months',
  ],
  [ids.k3, { use: 'model-as-a-service' }, 'unknown', 'must enter into a separate agreement with Moonshot AI'],
  [ids.k3, { use: 'internal', revenue: perYear(900 * million), businesses: ['model-as-a-service'] }, 'yes', 'internal use is exempt'],
  [
    ids.qwenMax,
    { use: 'model-as-a-service', revenue: perYear(51 * million) },
    'permission-needed',
    'shall obtain a separate license from Qwen',
  ],
  [ids.qwenMax, { use: 'product', revenue: perYear(51 * million) }, 'unknown', 'shall obtain a separate license from Qwen'],
  [ids.glm53, { use: 'model-as-a-service', revenue: perYear(11_000 * million) }, 'permission-needed', "must pass Z.AI's security review"],
  [ids.glm53, { use: 'model-as-a-service', revenue: perYear(million) }, 'yes', "must pass Z.AI's security review"],
  [ids.glm4, { use: 'product', territory: 'US' }, 'unknown', 'after registration'],
  [ids.qwen2024, { use: 'product', monthlyActiveUsers: 101 * million }, 'permission-needed', 'more than 100 million monthly active users'],
  [ids.qwen2024, { use: 'product', monthlyActiveUsers: 99 * million }, 'yes', 'more than 100 million monthly active users'],
  [ids.qwen2024, { use: 'distil', monthlyActiveUsers: 1 }, 'yes-with-conditions', 'create, train, fine-tune, or improve an AI model'],
  [ids.tongyi, { use: 'distil', monthlyActiveUsers: 1 }, 'no', 'improve any other large language model'],
  [ids.tongyi, { use: 'product', monthlyActiveUsers: 101 * million }, 'permission-needed', 'You shall request a license from Us'],
  [ids.qwenResearch, { use: 'product' }, 'permission-needed', "needs the licensor's permission"],
  [ids.deepseek, { use: 'product' }, 'yes-with-conditions', 'For military use in any way'],
  [ids.deepseek, { use: 'distil' }, 'yes-with-conditions', 'generation of synthetic data by the Model'],
  [ids.minimaxModel, { use: 'product' }, 'unknown', 'whether some size changes the terms is not recorded'],
  [ids.m27, { use: 'product' }, 'permission-needed', 'prohibited without obtaining a separate, prior written authorization'],
  [ids.m3, { use: 'product', revenue: perYear(45 * million), territory: 'DE' }, 'permission-needed', 'reached: over 20 million USD a year'],
  [ids.h3, { use: 'product', revenue: perYear(million), territory: 'US' }, 'no', 'Excluded Territories'],
  [ids.h3, { use: 'product', revenue: perYear(million), territory: 'JP' }, 'yes-with-conditions', 'Excluded Territories'],
  [ids.hunyuan3d, { use: 'product', monthlyActiveUsers: 1, territory: 'FR' }, 'no', 'must not use, reproduce, modify'],
  [
    ids.hunyuan3d,
    { use: 'product', monthlyActiveUsers: 2 * million, territory: 'US' },
    'permission-needed',
    'greater than 1 million monthly active users',
  ],
  [ids.hunyuan3d, { use: 'distil', monthlyActiveUsers: 1, territory: 'US' }, 'no', 'to improve any other AI model'],
  [ids.hunyuan, { use: 'product', monthlyActiveUsers: 101 * million, territory: 'US' }, 'permission-needed', 'reached: over 100 million'],
  [ids.baichuan, { use: 'product', dailyActiveUsers: million }, 'no', 'is less than 1 million'],
  [ids.baichuan, { use: 'product', dailyActiveUsers: million - 1, territory: 'CN' }, 'permission-needed', 'apply by e-mail'],
  [ids.llama2, { use: 'product', monthlyActiveUsers: 701 * million }, 'permission-needed', 'reached: over 700 million'],
  [ids.llama3, { use: 'product', monthlyActiveUsers: 701 * million }, 'permission-needed', 'reached: over 700 million'],
  [ids.llama3, { use: 'distil', monthlyActiveUsers: 1 }, 'no', 'outputs must not train other models'],
  [ids.llama31, { use: 'product', monthlyActiveUsers: 700 * million, territory: 'DE' }, 'yes-with-conditions', 'Built with Llama'],
  [
    ids.llama4,
    { use: 'product', monthlyActiveUsers: 701 * million, territory: 'US' },
    'permission-needed',
    'unless or until Meta otherwise expressly grants',
  ],
  [ids.llama4, { use: 'product', monthlyActiveUsers: 1, companySeat: 'FR', multimodal: true }, 'no', 'does not apply to end users'],
  [ids.llama4, { use: 'product', monthlyActiveUsers: 1, territory: 'US', multimodal: true }, 'yes-with-conditions', 'Built with Llama'],
  [
    ids.llama4,
    { use: 'distil', monthlyActiveUsers: 1, territory: 'US' },
    'yes-with-conditions',
    'to create, train, fine tune, or otherwise improve an AI model',
  ],
  [ids.gemma, { use: 'product' }, 'yes-with-conditions', 'purposes are limited'],
  [ids.mrl, { use: 'product' }, 'no', 'for Research Purposes'],
  [ids.bigscience, { use: 'product' }, 'yes-with-conditions', 'purposes are limited'],
  ['CC-BY-NC-4.0', { use: 'product' }, 'no', 'for NonCommercial purposes only'],
  ['CC-BY-NC-4.0', { use: 'research' }, 'yes-with-conditions', 'for NonCommercial purposes only'],
  [ids.nvidia, { use: 'product' }, 'yes-with-conditions', 'purposes are limited'],
  [ids.nvidia, { use: 'distil' }, 'yes-with-conditions', 'outputs may train other models'],
  [ids.stability, { use: 'product', revenue: perYear(2 * million + 1) }, 'no', 'shall terminate as of such date'],
  [ids.stability, { use: 'product', revenue: perYear(million) }, 'yes-with-conditions', 'You must register with Stability AI'],
  [ids.stability, { use: 'distil', revenue: perYear(million) }, 'no', 'any foundational generative AI model'],
  [ids.stability, { use: 'product', revenue: [{ amount: 1, currency: 'EUR', period: 'year' }] }, 'unknown', 'no currency is converted'],
  [ids.falcon2, { use: 'product' }, 'yes-with-conditions', 'purposes are limited'],
  [ids.grok2, { use: 'distil' }, 'no', 'outputs must not train foundation models'],
  ['OpenMDW-1.0', { use: 'product' }, 'yes', 'to deal in the Model Materials without restriction'],
  ['LicenseRef-proprietary', { use: 'product' }, 'unknown', "the provider's own terms"],
]

describe('the licences of the record answer as their clauses say', () => {
  test.each(rows)('%s, %j: %s', (id, profile, answer, clause) => {
    const evaluation = frontier.evaluateLicense(id, { date: date as never, ...profile })
    const said = evaluation?.reasons.flatMap(({ text, quote, note }) => [text, quote ?? '', note ?? '']) ?? []
    const owed = evaluation?.obligations.flatMap(({ text, words }) => [text, words ?? '']) ?? []
    expect(evaluation?.answer, JSON.stringify(evaluation, null, 1)).toBe(answer)
    expect([...said, ...owed].join('\n')).toContain(clause)
  })
})

test('every licence of the record answers every use, and one that nobody read never with yes', () => {
  for (const license of frontier.licenses.values()) {
    for (const use of licenseUses) {
      const evaluation = frontier.evaluateLicense(license.id, { use })
      if (license.class === 'unknown') expect(['yes', 'yes-with-conditions'], `${license.id} ${use}`).not.toContain(evaluation?.answer)
    }
  }
})

test('a question takes less than a millisecond', () => {
  const all = [...frontier.licenses.values()]
  const start = performance.now()
  for (let n = 0; n < 10_000; n += 1) {
    frontier.evaluateLicense(all[n % all.length]?.id ?? '', {
      use: licenseUses[n % licenseUses.length] ?? 'product',
      monthlyActiveUsers: n * 100_000,
    })
  }
  expect((performance.now() - start) / 10_000).toBeLessThan(1)
})

test('a relicensed model answers by its date', () => {
  const on = (day: string) => frontier.asOf(day).evaluateModel('minimax/minimax-m2', { use: 'product', territory: 'US' })
  expect(on('2025-11-01')).toMatchObject({ answer: 'yes', weights: { evaluation: { license: 'MIT' } } })
  expect(on('2026-08-01')).toMatchObject({ answer: 'unknown', weights: { evaluation: { license: 'LicenseRef-minimax-m2-modified-mit' } } })
})

test('the multimodal Llama 4 is read as such off its record', () => {
  const profile = { use: 'product', monthlyActiveUsers: million, territory: 'FR' } as LicenseProfileInput
  expect(frontier.evaluateModel('meta/llama-4-maverick', profile)?.answer).toBe('no')
})
