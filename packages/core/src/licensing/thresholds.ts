import type { License, Threshold } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'
import { type Assess, type Finding, finding, notKnown, silent } from './finding.ts'
import { isCommercial, type LicenseProfile } from './profile.ts'
import { type Standing, standing } from './threshold-standing.ts'
import { describeThreshold } from './threshold-words.ts'

/** The sizes from which more is asked. Each threshold is a reason of its own; any one suffices. */
export const assessThresholds: Assess = (license, profile) => {
  const { value } = license.facets.thresholds
  if (isMissing(value))
    return [notKnown(license, 'thresholds', 'whether some size changes the terms is not recorded', isCommercial(profile))]
  if (value === 'not-addressed') return [finding(license, 'thresholds', 'permits', `${silent} on size`)]
  return value.flatMap((threshold) => {
    if (!reaches(threshold, profile)) return []
    const exempt = exemption(license, threshold, profile)
    return [exempt ?? oneThreshold(license, threshold, standing(threshold, profile))]
  })
}

/** Whether the consequence of a threshold concerns the use. One whose reach is not known concerns every use. */
function reaches({ reach }: Threshold, profile: LicenseProfile): boolean {
  if (reach === 'product') return (profile.use === 'product' || profile.use === 'model-as-a-service') && isCommercial(profile)
  return reach !== 'commercial-use' || isCommercial(profile)
}

function exemption(license: License, threshold: Threshold, { use }: LicenseProfile): Finding | undefined {
  const { value } = license.facets.exemptions
  if (use !== 'internal' || typeof value === 'string' || isMissing(value)) return undefined
  const spared = value.find(
    ({ who, from }) =>
      who === 'internal-use' && (from === 'thresholds' || (from === 'separate-license' && effects[threshold.consequence] === 'permission')),
  )
  return (
    spared &&
    finding(license, 'exemptions', 'permits', `internal use is exempt from the threshold: ${describeThreshold(threshold)}`, {
      clause: spared,
    })
  )
}

const effects = {
  display: 'condition',
  notice: 'condition',
  permission: 'permission',
  approval: 'permission',
  'security-review': 'permission',
  'not-granted': 'forbids',
  ends: 'forbids',
} as const satisfies Readonly<Record<Threshold['consequence'], 'condition' | 'permission' | 'forbids'>>

const duties: Readonly<Record<Threshold['consequence'], string>> = {
  display: "Display the model's name prominently.",
  notice: 'Give the licensor notice.',
  permission: 'Get a separate licence or agreement from the licensor first.',
  approval: "Get the licensor's written authorization first.",
  'security-review': "Pass the licensor's security review first.",
  'not-granted': 'This licence gives no right; ask the licensor for another.',
  ends: 'This licence ends; ask the licensor for another.',
}

function oneThreshold(license: License, threshold: Threshold, { state, because, lacks }: Standing): Finding {
  const effect = effects[threshold.consequence]
  const words = describeThreshold(threshold)
  // Clauses on thresholds are quoted one by one; the facet's own words serve those that have none.
  const { quote, section, note } = threshold
  const clause = quote !== undefined || section !== undefined || note !== undefined ? { quote, section, note } : license.facets.thresholds
  const text = duties[threshold.consequence]
  switch (state) {
    case 'under':
      return finding(license, 'thresholds', 'permits', `not reached: ${words}; ${because}`, { clause })
    case 'over':
      return finding(license, 'thresholds', effect, `reached: ${words}; ${because}`, {
        clause,
        obligations: [{ text, ...displayed(license, threshold) }],
      })
    case 'undecided': {
      // Where no more than a display or a notice hangs on it, the use is allowed either way; the duty is stated with its condition.
      const conditional = effect === 'condition'
      return finding(license, 'thresholds', conditional ? 'condition' : 'open', `not decided: ${words}; ${because}`, {
        clause,
        obligations: [{ text, when: words, ...displayed(license, threshold) }],
        unknowns: lacks.map((about) => ({ about, text: because, decides: !conditional })),
      })
    }
    case 'other-business':
      return finding(license, 'thresholds', 'permits', `does not apply: ${words}; ${because}`, {
        clause,
        obligations: [{ text, when: words }],
      })
    default:
      return state satisfies never
  }
}

/** The words to display, where the licence prescribes them for its thresholds. */
function displayed({ facets: { naming } }: License, { consequence }: Threshold): { readonly words?: string } {
  if (consequence !== 'display' || typeof naming.value === 'string' || isMissing(naming.value)) return {}
  const named = naming.value.find(({ when }) => !isMissing(when) && when.includes('over-threshold'))
  return named === undefined ? {} : { words: named.words }
}
