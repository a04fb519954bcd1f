import { type IsoDate, isMissing, known, type OpennessAssessment } from '../../entities/index.ts'
import { isOsiApproved, type Tri } from '../../licensing/license-class.ts'
import { type Facts, licenseLabelKey, weightsLicenseOn } from '../../observatory/facts.ts'

/** Licences beside those the OSI approved under which data and documents are open (Open Definition 2.1; OpenMDW for models). */
const openContentLicenses: ReadonlySet<string> = new Set([
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'CDLA-Permissive-2.0',
  'OpenMDW-1.0',
  'LicenseRef-openmdw-1.1',
])

const parametersComponent = 'Model parameters (Final)'

/** Of each component of a record whether it is out under an open licence. */
export function openComponents(
  facts: Facts,
  assessment: OpennessAssessment,
  licenses: 'as-recorded' | 'with-facts',
  asOf: IsoDate,
): ReadonlyMap<string, Tri> {
  const open = new Map(assessment.items.map(({ item, license }) => [item, isOpenLabel(facts, license)] as const))
  const model = known(assessment.model)
  if (licenses === 'as-recorded' || model === undefined || open.get(parametersComponent) === 'yes') return open
  // Where the record has no licence for the weights, the facts may have one.
  const release = weightsLicenseOn(facts, model, asOf)
  const id = release && known(release.license)
  return id === undefined ? open : new Map([...open, [parametersComponent, isOpenLicense(facts, id)]])
}

function isOpenLabel(facts: Facts, label: string | undefined): Tri {
  if (label === undefined) return 'unknown'
  const named = facts.licenseLabels.get(licenseLabelKey('mof', label))?.license
  if (named === undefined) return 'unknown'
  if (!isMissing(named)) return isOpenLicense(facts, named)
  // A label that says there is no licence, or no component, is an answer; one that nobody could read is none.
  return named.missing === 'not-published' || named.missing === 'not-applicable' ? 'no' : 'unknown'
}

function isOpenLicense(facts: Facts, id: string): Tri {
  return openContentLicenses.has(id) ? 'yes' : isOsiApproved(facts.licenses.get(id as never))
}
