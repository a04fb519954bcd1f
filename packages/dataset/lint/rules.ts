import { adoptionDatesInOrder } from './adoption-dates-in-order.ts'
import { boardsOutsideGaps } from './boards-outside-gaps.ts'
import { configurationsListed } from './configurations-listed.ts'
import { configurationsUsed } from './configurations-used.ts'
import { countryCodesExist } from './country-codes-exist.ts'
import { datesAfter1970 } from './dates-after-1970.ts'
import { datesInOrder } from './dates-in-order.ts'
import { datesWithinData } from './dates-within-data.ts'
import { derivedAfterBase } from './derived-after-base.ts'
import { entryDatesApart } from './entry-dates-apart.ts'
import { eventsAgree } from './events-agree.ts'
import { evidenceHasUnit } from './evidence-has-unit.ts'
import { factSourcesListed } from './fact-sources-listed.ts'
import { fileNamesLegal } from './file-names-legal.ts'
import { garblesExplained } from './garbles-explained.ts'
import { indexAnchorsHold } from './index-anchors-hold.ts'
import { indexesApart } from './indexes-apart.ts'
import { licenseLabelsAgree } from './license-labels-agree.ts'
import { licenseLabelsKnown } from './license-labels-known.ts'
import { licenseRecordsKnown } from './license-records-known.ts'
import { lineageEnds } from './lineage-ends.ts'
import { modelsInLabFolder } from './models-in-lab-folder.ts'
import { modelsNamed } from './models-named.ts'
import { openWeightsReleased } from './open-weights-released.ts'
import { opennessItemsOnScale } from './openness-items-on-scale.ts'
import { operatorsNameParents } from './operators-name-parents.ts'
import { ratingsNearNeighbours } from './ratings-near-neighbours.ts'
import { ratingsOnce } from './ratings-once.ts'
import { recordsFitSchemas } from './records-fit-schemas.ts'
import { redirectsLeadOn } from './redirects-lead-on.ts'
import { referencesResolve } from './references-resolve.ts'
import { releasesNamedByContent } from './releases-named-by-content.ts'
import { riskCellsAddUp } from './risk-cells-add-up.ts'
import { riskCountsPossible } from './risk-counts-possible.ts'
import type { Rule } from './rule.ts'
import { runningTotalsRise } from './running-totals-rise.ts'
import { scoresWithinRange } from './scores-within-range.ts'
import { seatsHaveGrounds } from './seats-have-grounds.ts'
import { sharesWithinWhole } from './shares-within-whole.ts'
import { sourcesLicensed } from './sources-licensed.ts'
import { sourcesUsed } from './sources-used.ts'
import { spdxLicensesAgree } from './spdx-licenses-agree.ts'
import { zeroPriceHasReason } from './zero-price-has-reason.ts'

/** Every rule. That no two records claim one alias is not among them: names are not compiled where they clash. */
export const rules: readonly Rule[] = [
  fileNamesLegal,
  referencesResolve,
  factSourcesListed,
  sourcesUsed,
  sourcesLicensed,
  redirectsLeadOn,
  modelsInLabFolder,
  lineageEnds,
  derivedAfterBase,
  modelsNamed,
  configurationsListed,
  configurationsUsed,
  releasesNamedByContent,
  countryCodesExist,
  seatsHaveGrounds,
  operatorsNameParents,
  datesWithinData,
  datesInOrder,
  datesAfter1970,
  entryDatesApart,
  licenseLabelsKnown,
  licenseLabelsAgree,
  openWeightsReleased,
  zeroPriceHasReason,
  spdxLicensesAgree,
  licenseRecordsKnown,
  indexAnchorsHold,
  indexesApart,
  ratingsOnce,
  adoptionDatesInOrder,
  runningTotalsRise,
  sharesWithinWhole,
  ratingsNearNeighbours,
  boardsOutsideGaps,
  opennessItemsOnScale,
  riskCellsAddUp,
  riskCountsPossible,
  scoresWithinRange,
  evidenceHasUnit,
  garblesExplained,
  eventsAgree,
  recordsFitSchemas,
]
