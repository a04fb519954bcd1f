import type { Tri } from '../../licensing/license-class.ts'

/** Classes of the Model Openness Framework from none to Class I, Open Science. */
export const mofClasses = ['none', 'III', 'II', 'I'] as const
export type MofClass = (typeof mofClasses)[number]

/** Components by class, as the framework's records name them; of alternatives one is enough. */
const required: { readonly [C in Exclude<MofClass, 'none'>]: readonly (readonly string[])[] } = {
  III: [
    ['Model architecture'],
    ['Model parameters (Final)'],
    ['Evaluation results'],
    ['Model card'],
    ['Data card'],
    // A paper stands for the report.
    ['Technical report', 'Research paper'],
  ],
  II: [['Training code'], ['Inference code'], ['Evaluation code'], ['Evaluation data']],
  I: [['Datasets'], ['Data preprocessing code'], ['Model parameters (Intermediate)'], ['Research paper']],
}

/**
 * The class a model reaches by which of its components are out under an open licence (White et al. 2024). A class holds only on top of
 * a complete one below. Where it is not known of a component, `low` counts it as not open and `high` as open; a component that is not
 * in the record is not out.
 */
export function mofClass(open: ReadonlyMap<string, Tri>): { readonly low: MofClass; readonly high: MofClass } {
  return { low: reached(open, ['yes']), high: reached(open, ['yes', 'unknown']) }
}

function reached(open: ReadonlyMap<string, Tri>, counted: readonly Tri[]): MofClass {
  const has = (component: string) => counted.includes(open.get(component) ?? 'no')
  let best: MofClass = 'none'
  for (const next of ['III', 'II', 'I'] as const) {
    if (!required[next].every((alternatives) => alternatives.some(has))) return best
    best = next
  }
  return best
}

/** Whether a class is at least another. */
export function isAtLeast(reachedClass: MofClass, asked: MofClass): boolean {
  return mofClasses.indexOf(reachedClass) >= mofClasses.indexOf(asked)
}
