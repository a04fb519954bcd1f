import { earliestDay, latestDay } from '../entities/dates.ts'
import type { License } from '../entities/license.ts'
import { assessAcceptableUse } from './acceptable-use.ts'
import { assessAttribution } from './attribution.ts'
import { assessCommercialUse } from './commercial-use.ts'
import { answerFrom, type LicenseEvaluation, type LicenseUnknown, reasonEffects } from './evaluation.ts'
import type { Assess } from './finding.ts'
import { assessLifetime } from './lifetime.ts'
import { assessNaming } from './naming.ts'
import { assessOutputs } from './outputs.ts'
import type { LicenseProfile } from './profile.ts'
import { assessTerritory } from './territory.ts'
import { assessThresholds } from './thresholds.ts'

const assessments: readonly Assess[] = [
  assessCommercialUse,
  assessThresholds,
  assessTerritory,
  assessOutputs,
  assessAcceptableUse,
  assessNaming,
  assessAttribution,
  assessLifetime,
]

/**
 * Whether a licence lets somebody use what stands under it, what must then be done, and the clauses it rests on. Not legal
 * advice. The answer is that of the worst facet. A facet, or a figure, that is not known and would matter makes it `unknown`,
 * never `yes`. `yes`: nothing needs to be done for this use; duties that fall due only in some case are among the obligations
 * with that case. Pure and total; throws nothing.
 *
 * @example
 * evaluateLicense(license, { use: 'product', monthlyActiveUsers: 12e6, territory: 'DE' }).answer
 */
export function evaluateLicense(license: License, profile: LicenseProfile): LicenseEvaluation {
  const findings = assessments.flatMap((assess) => assess(license, profile))
  const dated = edition(license, profile)
  const effects = findings.map(({ reason }) => reason.effect)
  const answer = answerFrom(dated.some(({ decides }) => decides) ? [...effects, 'open'] : effects)
  // Where permission is needed or the use is forbidden anyway, nothing hangs on what is not known.
  const unknowns = [...dated, ...findings.flatMap((each) => each.unknowns)].map((each) => ({
    ...each,
    decides: each.decides && answer === 'unknown',
  }))
  return {
    license: license.id,
    answer,
    obligations: unique(findings.flatMap(({ obligations }) => obligations)),
    reasons: findings.map(({ reason }) => reason).sort((x, y) => reasonEffects.indexOf(y.effect) - reasonEffects.indexOf(x.effect)),
    unknowns: unique(unknowns),
    asOf: profile.date ?? { missing: 'unknown', note: 'no date was given' },
    disclaimer: 'not legal advice',
  }
}

/** Before an edition there was nothing under it; after it was replaced, only what was released before stands under it. */
function edition({ validFrom, validTo }: License, { date }: LicenseProfile): readonly LicenseUnknown[] {
  if (date === undefined) return []
  if (validFrom !== undefined && date < earliestDay(validFrom)) {
    return [{ about: 'date', text: `this edition is of ${validFrom}; nothing stood under it on ${date}`, decides: true }]
  }
  if (validTo !== undefined && date > latestDay(validTo)) {
    return [{ about: 'date', text: `replaced on ${validTo}: what was released later stands under another text`, decides: false }]
  }
  return []
}

function unique<T extends object>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [JSON.stringify(record), record])).values()]
}
