import type { ClaimId } from '../entities/index.ts'
import { meetsRecord, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'statement',
  dimension: 'primary',
  label: 'The sentence on reach, adoption and influence, in the words of the report’s lead author',
  measures: [{ metric: 'evidence-record', parameters: { statements: 'stanford-leadership' } }],
}

/** C07: the report says so. */
export const c07: TestedClaim = {
  id: 'C07' as ClaimId,
  kind: 'attribution',
  primary,
  alternates: [{ id: 'verbatim', dimension: 'evidence', label: 'verbatim quotations only', measures: varied(primary, { verbatim: true }) }],
  threshold: 'One statement in words that can be located, known from the primary text or from two independent pages.',
  coverageFloor: 0,
  meets: meetsRecord,
}
