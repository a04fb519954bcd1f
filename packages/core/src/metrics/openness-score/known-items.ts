import { type IsoDate, known, latestDay, type OpennessAssessment } from '../../entities/index.ts'
import { isOsiApproved } from '../../licensing/license-class.ts'
import { type Facts, weightsLicenseOn } from '../../observatory/facts.ts'
import type { ReleasedModel } from '../population/released-models.ts'
import { type OpennessItemName, type OpennessItems, opennessItemNames } from './score.ts'

/** Points of a model that the facts decide: those a stored assessment of the scheme gives, else what access and licence imply. */
export function knownItems(facts: Facts, model: ReleasedModel, asOf: IsoDate): OpennessItems {
  const assessment = model.model && newestAssessment(facts, model.model, asOf)
  return assessment === undefined ? derived(facts, model, asOf) : fromAssessment(assessment)
}

function newestAssessment(facts: Facts, model: string, asOf: IsoDate): OpennessAssessment | undefined {
  const dayOf = ({ date, knownSince }: OpennessAssessment) => {
    const printed = known(date)
    return printed === undefined ? knownSince : latestDay(printed)
  }
  return facts.snapshot.opennessAssessments
    .filter((one) => one.scheme === 'aa' && known(one.model) === model && dayOf(one) <= asOf)
    .sort((x, y) => (dayOf(x) < dayOf(y) ? -1 : 1))
    .at(-1)
}

function fromAssessment({ items }: OpennessAssessment): OpennessItems {
  return Object.fromEntries(
    items.flatMap(({ item, score }) => {
      const points = known(score)
      return points !== undefined && isItem(item) ? [[item, points] as const] : []
    }),
  )
}

function isItem(name: string): name is OpennessItemName {
  return opennessItemNames.some((item) => item === name)
}

/**
 * Weights that cannot be downloaded have no points for access or licence; those under a licence the OSI approved have all. Of any
 * other licence the points are a judgement nobody has stored, and so are those of data, methods and code.
 */
function derived(facts: Facts, model: ReleasedModel, asOf: IsoDate): OpennessItems {
  if (model.access !== 'open-weights') return { weightsAccess: 0, weightsLicense: 0 }
  const release = model.model && weightsLicenseOn(facts, model.model, asOf)
  const id = release && known(release.license)
  const approved = isOsiApproved(id && facts.licenses.get(id)) === 'yes'
  return approved ? { weightsAccess: 3, weightsLicense: 3 } : { weightsAccess: 3 }
}
