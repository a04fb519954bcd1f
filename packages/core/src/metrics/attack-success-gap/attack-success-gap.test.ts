import { expect, test } from 'vitest'
import { finding } from '../../fixtures/risk.ts'
import { lab, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const labs = [lab('openai', 'US'), lab('deepseek', 'CN')]
const attack = { kind: 'jailbreak', outcome: 'attack-succeeded', questionSet: 'harmful' }
const evaluation = (name: string, us: number, china: number) => [
  finding('o', ['openai'], { ...attack, evaluation: name, successes: us }),
  finding('r', ['deepseek'], { ...attack, evaluation: name, successes: china }),
]
const shareOnly = { ...attack, evaluation: 'agency', n: { missing: 'not-published' }, successes: { missing: 'not-published' } }
const agency = [
  finding('r', ['deepseek'], { ...shareOnly, share: 0.94, control: false }),
  finding('US reference models', undefined, { ...shareOnly, share: 0.08, control: true }),
]
const of = (riskEvaluations: ReturnType<typeof finding>[]) => indexFacts(snapshot({ labs, riskEvaluations }, '2026-08-19', ['risk']))

test('lists what there is where fewer than five evaluations print numbers of trials', () => {
  const gap = computeMetric(of([...agency, ...evaluation('one', 5, 20)]), 'attack-success-gap')
  expect(gap).toMatchObject({ kind: 'undetermined', reason: 'coverage-too-low' })
  if (gap.kind === 'undetermined') {
    expect(gap.detail).toContain('1 evaluations print numbers of trials')
    expect(gap.detail).toContain('r 94 % against US reference models 8 %, numbers of trials not printed')
    expect(gap.detail).toContain('r 40 % of 50 against o 10 % of 50')
  }
})

test('pools five evaluations, and adjusts the p-value of each', () => {
  const five = [5, 6, 4, 5, 5].flatMap((us, place) => evaluation(`e${place}`, us, 20 + place))
  const gap = computeMetric(of([...five, ...agency]), 'attack-success-gap')
  metricResultSchema.parse(gap)
  expect(gap).toMatchObject({ kind: 'estimate', n: 5, value: expect.closeTo(0.34, 1) })
  expect(computeMetric(of(five), 'attack-success-gap', { effect: 'odds-ratio' })).toMatchObject({ unit: 'odds ratio', n: 5 })
  if (gap.kind === 'estimate') {
    expect(gap.caveats.join(' ')).toContain('1 evaluations print no numbers of trials')
    expect(gap.details?.evaluations).toHaveLength(5)
  }
})
