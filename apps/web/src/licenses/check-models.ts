import { evaluateModel, type LicenseAnswer, licenseAnswers, type ModelLicenseEvaluation, type ModelSummary } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import { remembering } from '../remember.ts'
import { type CheckQuery, profileOf } from './check-query.ts'

export interface CheckedModel {
  readonly summary: ModelSummary
  readonly evaluation: ModelLicenseEvaluation
}

const remembered = remembering<readonly CheckedModel[]>(60)

/** Every model with public weights and what its licence answers to the use: best answers first, within one the most capable. */
export async function checkModels(query: CheckQuery): Promise<readonly CheckedModel[]> {
  const observatory = await openObservatory()
  const profile = profileOf(query)
  const all = remembered(JSON.stringify(profile), () =>
    observatory.models.list().flatMap((summary): CheckedModel[] => {
      const evaluation = summary.firstWeights && evaluateModel(observatory.facts, summary.model.id, profile)
      return evaluation === undefined ? [] : [{ summary, evaluation }]
    }),
  )
  return all.filter(({ summary }) => passes(summary, query)).sort(byAnswer)
}

function passes({ countries, index }: ModelSummary, { country, minIndex }: CheckQuery): boolean {
  return (
    (country === undefined || (countries.length === 1 && countries[0] === country)) &&
    (minIndex === undefined || (index !== undefined && index.value >= minIndex))
  )
}

const place = (answer: LicenseAnswer) => licenseAnswers.indexOf(answer)

function byAnswer(x: CheckedModel, y: CheckedModel): number {
  const strength = ({ summary }: CheckedModel) => summary.index?.value ?? (summary.rating === undefined ? 0 : summary.rating.value / 1e4)
  return (
    place(x.evaluation.answer) - place(y.evaluation.answer) ||
    strength(y) - strength(x) ||
    (x.summary.model.id < y.summary.model.id ? -1 : 1)
  )
}
