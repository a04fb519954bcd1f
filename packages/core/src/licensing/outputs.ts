import type { License } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'
import { type Assess, type Finding, finding, notKnown, silent } from './finding.ts'
import { isCommercial } from './profile.ts'

/** Whether outputs may train another model, and whether that model then falls under the licence. */
export const assessOutputs: Assess = (license, profile) =>
  profile.use === 'distil' ? [training(license, profile), derivative(license)] : []

const training: (...given: Parameters<Assess>) => Finding = (license, profile) => {
  const { value } = license.facets.outputs
  switch (value) {
    case 'free':
      return finding(license, 'outputs', 'permits', 'outputs may train other models')
    case 'not-addressed':
      return finding(license, 'outputs', 'permits', `${silent} on outputs, and its grant is general`)
    case 'with-display':
      return finding(license, 'outputs', 'condition', 'outputs may train other models that show where they come from', {
        obligations: [{ text: 'Show the words or name that the licence asks of models trained on outputs.' }],
      })
    case 'counts-as-derivative':
      return finding(license, 'outputs', 'condition', 'a model trained on outputs falls under the licence', {
        obligations: [{ text: 'Pass the terms of this licence on with the model trained.' }],
      })
    case 'research-only':
      return isCommercial(profile)
        ? finding(license, 'outputs', 'forbids', 'outputs serve research only')
        : finding(license, 'outputs', 'condition', 'outputs serve research only', {
            obligations: [{ text: 'Use outputs for research only.' }],
          })
    case 'prohibited-for-foundation-models':
      return finding(license, 'outputs', 'forbids', 'outputs must not train foundation models; the ban does not reach a model that is none')
    case 'prohibited':
      return finding(license, 'outputs', 'forbids', 'outputs must not train other models')
    default:
      return notKnown(license, 'outputs', 'whether outputs may train other models is not recorded', true)
  }
}

function derivative(license: License): Finding {
  const { value } = license.facets.distillationIsDerivative
  if (isMissing(value))
    return notKnown(license, 'distillationIsDerivative', 'whether a model trained on outputs falls under the licence is not known', true)
  if (value === 'not-addressed') return finding(license, 'distillationIsDerivative', 'permits', `${silent} on models trained on outputs`)
  if (!value) return finding(license, 'distillationIsDerivative', 'permits', 'a model trained on outputs does not fall under the licence')
  return finding(license, 'distillationIsDerivative', 'condition', 'a model trained on outputs falls under the licence', {
    obligations: [{ text: 'Keep the model trained under the terms of this licence.' }],
  })
}
