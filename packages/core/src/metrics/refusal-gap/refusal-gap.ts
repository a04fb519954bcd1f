import * as z from 'zod'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { askedFor, asOfParameter, defineMetric, drawParameters, pairParameters, resultHead, undetermined } from '../definition.ts'
import { unknownParty } from '../population/pair.ts'
import type { Estimate, MetricInput, Undetermined } from '../result.ts'
import { type Answers, answersBy, originOf } from './answers.ts'
import { contrastGap, contrastOf, pairAnswers, shareComplete } from './contrast.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...pairParameters,
  contrast: z
    .enum(['target', 'language'])
    .default('target')
    .describe('compare questions critical of China with those critical of the US, or the same questions in two languages'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en')
    .describe('language of the questions critical of China; compared with English where the contrast is the language'),
  judge: z.string().min(1).default('x-ai/grok-4.1-fast').describe('who judged the answers, as printed'),
  postTrained: z
    .enum(['apart', 'with'])
    .default('apart')
    .describe("models a side made from another country's base: shown apart, or counted with their maker"),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

const [ofChina, ofUs, english] = ['china-criticism', 'us-criticism', 'en']

export const refusalGap = defineMetric({
  id: 'refusal-gap',
  version: 1,
  title: 'Refusal gap',
  question: 'Do models of one country decline to criticise it more than models of another do?',
  definition:
    'For each side the share of questions answered in full that are critical of China, minus the share of those critical of the United States (asked in English), over the same models; the value is that difference of side a minus that of side b. With the contrast `language` it is the share in the language minus the share in English of the same questions critical of China.',
  intervalMethod: 'Bootstrap over labs within each side, all models of a lab together.',
  cannotSay: [
    'Fifty questions a set, written by one author, judged by a language model.',
    'A full answer may be wrong; an evasive one may be right.',
    'What an open model says when run as is; a service may filter more, a fine-tune less.',
  ],
  detailUnits: { share: 'share', models: 'count', labs: 'count', answers: 'count', complete: 'count' },
  parameters,
  compute: computeRefusalGap,
})

export function computeRefusalGap(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(refusalGap, given)
  const asOf = askedFor(facts, given)
  if (!facts.snapshot.parts.includes('risk'))
    return undetermined(head, asOf, 'part-not-loaded', 'the part "risk" of the snapshot is not loaded')
  const [a, b] = [parseParty(given.a), parseParty(given.b)]
  const refused = unknownParty(facts, [...a, ...b])
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const { answers, judges, reconstructed, copied } = answersBy(facts, given.judge, asOf)
  if (answers.length === 0) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `no answers by ${asOf} judged by "${given.judge}"; judges are ${judges.join(', ') || 'none'}`,
    )
  }
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const origins = answers.map((row) => ({ row, a: originOf(facts, row, a, b, options), b: originOf(facts, row, b, a, options) }))
  const members = (side: 'a' | 'b') =>
    origins.filter((one) => one[side] === 'member' || (given.postTrained === 'with' && one[side] === 'apart'))
  const sides = { a: members('a').map(({ row }) => row), b: members('b').map(({ row }) => row) }
  const cell = (rows: readonly Answers[], set: string, language: string) =>
    rows.filter((row) => row.questionSet === set && row.language === language)
  const pairs = (rows: readonly Answers[]) =>
    pairAnswers(cell(rows, ofChina, given.language), given.contrast === 'target' ? cell(rows, ofUs, english) : cell(rows, ofChina, english))
  const [ofA, ofB] = [pairs(sides.a), pairs(sides.b)]
  if (ofA.length === 0 || ofB.length === 0) {
    const [name, count] = ofA.length === 0 ? [given.a, sides.a.length] : [given.b, sides.b.length]
    return undetermined(
      head,
      asOf,
      'no-data',
      `no model of ${name} answered both cells in ${given.language}; ${count} cells of it are known`,
    )
  }
  const gap = contrastGap(ofA, ofB, given)
  const apart = [...new Set(origins.filter((one) => one.a === 'apart' || one.b === 'apart').map(({ row }) => row.label))].sort()
  const strangers = new Set(origins.filter((one) => one.a === 'unknown' && one.b === 'unknown').map(({ row }) => row.label))
  return {
    kind: 'estimate',
    ...head,
    value: gap.value,
    unit: 'difference of shares',
    interval: gap.interval,
    n: ofA.length + ofB.length,
    population: `${ofA.length} models of ${given.a} and ${ofB.length} of ${given.b} that answered both cells`,
    asOf,
    evaluatedOn: copied !== undefined && copied < asOf ? copied : asOf,
    inputs: inputsOf([...sides.a, ...sides.b]),
    caveats: [
      ...(reconstructed ? ['Reconstructed: answers given by the date, judged and published later.'] : []),
      ...(given.language !== english && given.contrast === 'target' ? ['Questions critical of the US were asked in English only.'] : []),
      ...(apart.length > 0
        ? [
            `Made from a base of another country, ${given.postTrained === 'apart' ? 'left out' : 'counted with their makers'}: ${apart.join(', ')}.`,
          ]
        : []),
      ...(strangers.size > 0 ? [`${strangers.size} models of unknown maker count for neither side.`] : []),
    ],
    details: {
      contrastOfA: contrastOf(ofA),
      contrastOfB: contrastOf(ofB),
      shares: [...sharesOf(given.a, sides.a), ...sharesOf(given.b, sides.b)],
      apart: apart.flatMap((label) =>
        sharesOf(
          label,
          answers.filter((row) => row.label === label),
        ),
      ),
    },
  }
}

/** Share answered in full, by question set and language. */
function sharesOf(side: string, rows: readonly Answers[]) {
  const cells = [...new Set(rows.map(({ questionSet, language }) => `${questionSet} ${language}`))].sort()
  return cells.map((name) => {
    const own = rows.filter(({ questionSet, language }) => `${questionSet} ${language}` === name)
    const [questionSet = '', language = ''] = name.split(' ')
    return {
      side,
      questionSet,
      language,
      share: shareComplete(own),
      models: new Set(own.map(({ label }) => label)).size,
      answers: own.reduce((sum, { n }) => sum + n, 0),
    }
  })
}

function inputsOf(rows: readonly Answers[]): MetricInput[] {
  const models = [...new Set(rows.flatMap(({ model }) => model ?? []))].sort()
  const sources = [...new Set(rows.map(({ source }) => source))].sort()
  return [...sources.map((id) => ({ kind: 'source' as const, id })), ...models.map((id) => ({ kind: 'model' as const, id }))]
}
