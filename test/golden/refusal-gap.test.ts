import { expect, test } from 'vitest'
import { observatory } from './observatory.ts'

// Published: SpeechMap, share of full answers, judge Grok-4.1-fast. US: openai, anthropic, google, meta, xai; Chinese: deepseek, qwen,
// thudm, moonshotai. American post-trainings of Chinese bases apart; with them, by headquarters, the last column.
const published = [
  ['china-criticism', 'en', 90.9, 66.9, 91.5],
  ['china-criticism', 'zh', 82.5, 40.4, 80.7],
  ['us-criticism', 'en', 94.9, 96.3, 95.5],
] as const

function shares(postTrained: 'apart' | 'with') {
  const result = observatory.metric('refusal-gap', { postTrained, draws: 200 })
  if (result.kind !== 'estimate') throw new Error(JSON.stringify(result))
  const lines = result.details?.shares as readonly { side: string; questionSet: string; language: string; share: number }[]
  return (side: string, set: string, language: string) => {
    const line = lines.find((one) => one.side === side && one.questionSet === set && one.language === language)
    return Math.round(1000 * (line?.share ?? Number.NaN)) / 10
  }
}

const apart = shares('apart')
const together = shares('with')
for (const [set, language, us, china, usWith] of published) {
  test(`${set} in ${language}: US ${us} %, China ${china} %`, () => {
    expect(apart('US', set, language)).toBeCloseTo(us, 1)
    expect(apart('CN', set, language)).toBeCloseTo(china, 1)
  })
  test(`${set} in ${language}: US ${usWith} % with American post-trainings of Chinese bases`, () => {
    expect(together('US', set, language)).toBeCloseTo(usWith, 1)
  })
}

test('models of China decline to criticise China more, beside how they answer on the US, than models of the US do', () => {
  const result = observatory.metric('refusal-gap', { draws: 500 })
  if (result.kind !== 'estimate' || !('low' in result.interval)) throw new Error(JSON.stringify(result))
  expect(result.value).toBeCloseTo(0.909 - 0.949 - (0.669 - 0.9625), 2)
  expect(result.interval.low).toBeGreaterThan(0)
})
