import { type Grade, grades } from '@openfrontier/core'
import { strings } from '../strings.ts'

/** What holds for every metric: in words, since the rules themselves are code in core. */
export const rulesOfRecord = [
  {
    id: 'estimates',
    title: 'Estimates',
    text: 'No figure stands alone. Each has a unit, an interval with its level and method, the number of observations, the population, the day it was evaluated on and the version of its definition. Where a figure cannot be given, the reason is named instead. Points on a rating or index scale are never shown as a percentage of that scale.',
  },
  {
    id: 'dates',
    title: 'Two dates',
    text: 'Every fact has a day on which it was so and a day since which it is known. “As of” counts only what was known by then. A metric is evaluated at the earlier of the date asked for and the date its own input reaches to, so that a distance does not grow only because nobody looked.',
  },
  {
    id: 'missing',
    title: 'What is missing',
    text: 'A missing value is a value with a reason: unknown, not published, does not apply, or ambiguous. It is never zero and never guessed. Names are matched through explicit aliases only; what does not match is kept and counted.',
  },
] as const

/** Who counts as a country's model, as core's `countryRules` define it. */
export const countryRuleWords = {
  headquarters: 'The seats of all developing labs; a model whose labs sit in several countries is joint and counts for none. The default.',
  'any-developer': 'Any developing lab sits there; a joint model counts for each of its countries.',
  parent: 'As headquarters, with the seat of the lab’s parent where that is known.',
  'base-lineage': 'As headquarters, of the model at the root of the line of bases.',
  'exclusive-pair': 'A developer in the one country and none in the other; third countries are ignored.',
} as const

/** How a verdict comes about, as core's verdict rule computes it. */
export const verdictRuleWords = {
  lead: 'Every claim fixes in advance one primary specification and five to eight alternates that change one choice each. A specification answers yes, no or indeterminate: the last where its interval crosses the threshold or there is none.',
  supported: 'The primary says yes, at least three quarters say yes, none says no.',
  contradicted: 'The primary says no, at least three quarters say no, none says yes.',
  partly: 'At least one says yes and at least one no; the choices that separate them are named.',
  undetermined: 'Everything else.',
  'not-measurable': 'Too few of the specifications can be computed at all.',
} as const

/** Grades with their meaning, best first. */
export const gradeRows = grades.map((grade: Grade) => ({ grade, meaning: strings.grades[grade] }))
