import { isMissing } from '../entities/missing.ts'
import { liesIn } from './european-union.ts'
import { type Assess, type Finding, finding, notKnown, silent } from './finding.ts'

/** Where the licence does not hold: for a use in a place, or for licensees seated there where the model is multimodal. */
export const assessTerritory: Assess = (license, profile) => {
  const { value } = license.facets.territory
  if (isMissing(value)) return [notKnown(license, 'territory', 'whether it excludes some territory is not recorded', true)]
  if (value === 'not-addressed') return [finding(license, 'territory', 'permits', `${silent} on territory`)]
  if (value.excluded.length === 0) return [finding(license, 'territory', 'permits', 'no territory is excluded')]
  const parts = value.appliesTo ?? ['use']
  return [
    ...(parts.includes('multimodal-models') ? [seated(license, profile)] : []),
    ...(parts.some((part) => part !== 'multimodal-models') ? [placed(license, profile)] : []),
  ]
}

/** The exclusion holds where the artefact or its outputs are used, so a seat in an excluded place may be such a use. */
const placed: (...given: Parameters<Assess>) => Finding = (license, { territory, companySeat }) => {
  const excluded = excludedBy(license)
  const where = `excluded: ${excluded.join(', ')}`
  if (territory !== undefined && liesIn(territory, excluded))
    return finding(license, 'territory', 'forbids', `not granted in ${territory}; ${where}`)
  if (companySeat !== undefined && liesIn(companySeat, excluded)) {
    return unsaid(
      license,
      'territory',
      `the licensee sits in ${companySeat}, where no use is granted; whether it uses the model there is not said; ${where}`,
    )
  }
  if (territory === undefined) return unsaid(license, 'territory', `where it is used is not given; ${where}`)
  return finding(license, 'territory', 'permits', `${territory} is not excluded; ${where}`)
}

const seated: (...given: Parameters<Assess>) => Finding = (license, { territory, companySeat, multimodal }) => {
  const excluded = excludedBy(license)
  const where = `multimodal models are not granted to licensees of ${excluded.join(', ')}`
  if (multimodal === false) return finding(license, 'territory', 'permits', `${where}; the model is not multimodal`)
  const seat = companySeat ?? territory
  const taken = companySeat === undefined ? ', taken to be the seat' : ''
  if (seat === undefined) return unsaid(license, 'companySeat', `${where}; the seat of the licensee is not given`)
  if (!liesIn(seat, excluded))
    return finding(license, 'territory', 'permits', `${where}; ${seat}${taken === '' ? '' : `${taken},`} is not among them`)
  if (multimodal === undefined) return unsaid(license, 'multimodal', `${where}; whether the model is multimodal is not given`)
  return finding(license, 'territory', 'forbids', `${where}; that is ${seat}${taken}`)
}

function excludedBy({ facets: { territory } }: Parameters<Assess>[0]): readonly string[] {
  return typeof territory.value === 'string' || isMissing(territory.value) ? [] : territory.value.excluded
}

function unsaid(license: Parameters<Assess>[0], about: string, text: string): Finding {
  return finding(license, 'territory', 'open', text, { unknowns: [{ about, text, decides: true }] })
}
