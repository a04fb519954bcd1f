import { type IsoDate, known, latestDay, type OpennessAssessment } from '../../entities/index.ts'
import type { Tri } from '../../licensing/license-class.ts'
import { type Facts, firstWeightsRelease } from '../../observatory/facts.ts'
import { openComponents } from '../mof-class/open-components.ts'

const datasets = 'Datasets'
const finalWeights = 'Model parameters (Final)'
/** Items of the Open Source AI Index: weights and data of the base model (`llm…`) and of its tuning (`rl…`). */
const osai = { weights: ['llmweights', 'rlweights'], preTraining: ['llmdata'], all: ['llmdata', 'rldata'] } as const

/** Whether an assessed model has public weights: by our releases where it is resolved, else by the assessment. */
export function hasOpenWeights(facts: Facts, record: OpennessAssessment, asOf: IsoDate): boolean {
  const model = known(record.model)
  if (model !== undefined && (facts.releasesByModel.get(model)?.length ?? 0) > 0) {
    const weights = firstWeightsRelease(facts, model)
    return weights !== undefined && latestDay(weights.date) <= asOf
  }
  if (record.scheme === 'mof') return record.items.some(({ item }) => item === finalWeights)
  return osai.weights.some((item) => wordOf(record, item) === 'open')
}

/** Whether all training data are public: under an open licence (MOF), or by the word of the assessor (OSAI). */
export function isDataOpen(facts: Facts, record: OpennessAssessment, stages: 'pre-training' | 'all', asOf: IsoDate): Tri {
  if (record.scheme === 'mof') return openComponents(facts, record, 'as-recorded', asOf).get(datasets) ?? 'no'
  const words = (stages === 'all' ? osai.all : osai.preTraining).map((item) => wordOf(record, item))
  if (words.some((word) => word === undefined)) return 'unknown'
  return words.every((word) => word === 'open') ? 'yes' : 'no'
}

function wordOf(record: OpennessAssessment, name: string): string | undefined {
  return record.items.find(({ item }) => item === name)?.word
}
