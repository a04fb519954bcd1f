import type { ClaimId } from '../entities/index.ts'
import { meetsRecord, type Specification, type TestedClaim } from './definition.ts'

const primary: Specification = {
  id: 'statement',
  dimension: 'primary',
  label: 'An evaluation of CAISI reports a higher share of compliance with jailbreaks for DeepSeek',
  measures: [{ metric: 'evidence-record', parameters: { statements: 'caisi-2025-09-jailbreak' } }],
}

/** C28: an evaluation by a named body reports it. */
export const c28: TestedClaim = {
  id: 'C28' as ClaimId,
  kind: 'attribution',
  primary,
  alternates: [
    {
      id: 'hijacking',
      dimension: 'population',
      label: 'hijacking of agents instead of jailbreaks',
      measures: [{ metric: 'evidence-record', parameters: { statements: 'caisi-12x' } }],
    },
  ],
  threshold: 'One statement in words that can be located, known from the primary text or from two independent pages.',
  coverageFloor: 0,
  meets: meetsRecord,
  bearing: [
    {
      id: 'pooled',
      label: 'Pooled difference over evaluations that print their numbers of trials, once there are five',
      measure: { metric: 'attack-success-gap', parameters: {} },
    },
    {
      id: 'american-spread',
      label: 'Published highest and lowest success of attacks among American models',
      measure: { metric: 'evidence-record', parameters: { statements: 'cisco-single-turn-highest+cisco-single-turn-lowest' } },
    },
  ],
}
