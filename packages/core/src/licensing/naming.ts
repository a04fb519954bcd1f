import type { License, Naming } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'
import { type Assess, type Finding, finding, notKnown, silent } from './finding.ts'
import { isCommercial, isOffered, type LicenseProfile } from './profile.ts'

type Occasion = Exclude<Naming['when'], { readonly missing: unknown }>[number]

/** Words that must be shown on the occasions of a use. Those that a threshold asks for come with the threshold. */
export const assessNaming: Assess = (license, profile) => {
  const { value } = license.facets.naming
  // Inside a house and in research nothing is shown to anybody, whatever the clause says.
  const shown = isOffered(profile) || profile.use === 'distil'
  if (isMissing(value)) return shown ? [notKnown(license, 'naming', 'whether words must be shown is not recorded', true)] : []
  if (value === 'not-addressed') return [finding(license, 'naming', 'permits', `${silent} on names to show`)]
  const occasions = occasionsOf(profile)
  return value.flatMap((naming) => oneNaming(license, naming, occasions, shown))
}

/** What happens in a use. A product or service hands the model, or what contains it, to others. */
function occasionsOf(profile: LicenseProfile): readonly Occasion[] {
  return [
    ...(isOffered(profile) ? (['distribution'] as const) : []),
    ...(isCommercial(profile) ? (['commercial-use'] as const) : []),
    ...(profile.use === 'fine-tune-and-release' ? (['training-with-materials'] as const) : []),
    ...(profile.use === 'distil' ? (['training-with-outputs'] as const) : []),
  ]
}

function oneNaming(license: License, naming: Naming, occasions: readonly Occasion[], shown: boolean): readonly Finding[] {
  const { force, words, when } = naming
  const text = duty(naming)
  const obligation = { text, words }
  const { quote, section, note } = naming
  const clause = quote !== undefined || section !== undefined || note !== undefined ? { quote, section, note } : license.facets.naming
  if (force === 'encouraged') return [finding(license, 'naming', 'note', `encouraged, not required: ${text}`, { clause })]
  if (isMissing(when)) {
    if (!shown) return []
    const unsaid = 'on which occasions words must be shown is not recorded'
    return [
      finding(license, 'naming', 'condition', unsaid, {
        clause,
        obligations: [obligation],
        unknowns: [{ about: 'naming', text: unsaid, decides: false }],
      }),
    ]
  }
  const due = when.filter((occasion) => occasions.includes(occasion))
  if (due.length > 0)
    return [finding(license, 'naming', 'condition', `asked for on ${due.map(inWords).join(', ')}`, { clause, obligations: [obligation] })]
  const later = when.filter((occasion) => occasion !== 'over-threshold')
  if (later.length === 0) return []
  return [
    finding(license, 'naming', 'note', 'asked for on other occasions', {
      clause,
      obligations: [{ ...obligation, when: `on ${later.map(inWords).join(', ')}` }],
    }),
  ]
}

function duty({ kind, words, place }: Naming): string {
  switch (kind) {
    case 'display':
      return `Display “${words}”${place === undefined ? '' : ` (${place})`}.`
    case 'name-prefix':
      return `Begin the name of the model you make with “${words}”.`
    case 'statement':
      return `State: “${words}”.`
    case 'name-restriction':
      return `Do not use the name “${words}” beyond what the clause allows.`
    default:
      return kind satisfies never
  }
}

function inWords(occasion: Occasion): string {
  return occasion.replaceAll('-', ' ')
}
