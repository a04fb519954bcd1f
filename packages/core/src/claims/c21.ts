import type { ClaimId } from '../entities/index.ts'
import { meetsRecord, type Specification, type TestedClaim } from './definition.ts'

const primary: Specification = {
  id: 'statement',
  dimension: 'primary',
  label: 'A named researcher says that the gains are real',
  measures: [{ metric: 'evidence-record', parameters: { statements: 'researchers-gains-real' } }],
}

/** C21: researchers said so. */
export const c21: TestedClaim = {
  id: 'C21' as ClaimId,
  kind: 'attribution',
  primary,
  alternates: [],
  threshold: 'One statement in words that can be located, known from the primary text or from two independent pages.',
  coverageFloor: 0,
  meets: meetsRecord,
  bearing: [
    {
      id: 'near-the-best',
      label: 'What researchers are quoted with: models perform near the state of the art',
      measure: { metric: 'evidence-record', parameters: { statements: 'stanford-near-state-of-the-art' } },
    },
    {
      id: 'benchmarks',
      label: 'Share of benchmarks on which a Chinese model is near the best',
      measure: { metric: 'near-frontier-share', parameters: {} },
    },
  ],
}
