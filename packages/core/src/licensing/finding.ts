import type { License } from '../entities/license.ts'
import { isMissing } from '../entities/missing.ts'
import type { FacetName, LicenseObligation, LicenseReason, LicenseUnknown, ReasonEffect } from './evaluation.ts'
import type { LicenseProfile } from './profile.ts'

/** What one facet says about a use: a reason, with the obligations and unknowns that come with it. */
export interface Finding {
  readonly reason: LicenseReason
  readonly obligations: readonly LicenseObligation[]
  readonly unknowns: readonly LicenseUnknown[]
}

/** Reads one facet of a licence for a use. Pure and total. */
export type Assess = (license: License, profile: LicenseProfile) => readonly Finding[]

/** The words of a clause. */
export interface Clause {
  readonly quote?: string | undefined
  readonly section?: string | undefined
  readonly note?: string | undefined
}

interface Extras {
  /** The clause it rests on, where it is not the facet's. */
  readonly clause?: Clause
  readonly obligations?: readonly Omit<LicenseObligation, 'facet'>[]
  readonly unknowns?: readonly LicenseUnknown[]
}

/** A finding with the words of its facet, or of the clause given, which falls back on them. */
export function finding(license: License, facet: FacetName, effect: ReasonEffect, text: string, extras: Extras = {}): Finding {
  const stated = license.facets[facet]
  const { quote = stated.quote, section = stated.section, note = stated.note } = extras.clause ?? stated
  const words = { ...(quote !== undefined && { quote }), ...(section !== undefined && { section }) }
  return {
    reason: { facet, effect, text, ...words, ...(note !== undefined && { note }), grade: stated.grade ?? license.grade },
    obligations: (extras.obligations ?? []).map((obligation) => ({ facet, ...obligation, ...words })),
    unknowns: extras.unknowns ?? [],
  }
}

/** The finding of a facet that is not known. `decides`: the answer would hang on it. */
export function notKnown(license: License, facet: FacetName, text: string, decides: boolean): Finding {
  const { value } = license.facets[facet]
  const why = isMissing(value) && value.note !== undefined ? `${text}: ${value.note}` : text
  return finding(license, facet, decides ? 'open' : 'note', why, { unknowns: [{ about: facet, text: why, decides }] })
}

/** The reason given wherever the whole text was read and says nothing. */
export const silent = 'the licence is silent'
