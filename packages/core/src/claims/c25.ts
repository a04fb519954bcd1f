import type { ClaimId } from '../entities/index.ts'
import { meetsRecord, type Specification, type TestedClaim } from './definition.ts'

const primary: Specification = {
  id: 'pair',
  dimension: 'primary',
  label: 'ERNIE 4.5 launched without weights, and its weights released later',
  measures: [{ metric: 'event-record', parameters: { events: 'baidu-ernie-4.5-launch+baidu-ernie-4.5-open' } }],
}

/** C25: Baidu launched ERNIE 4.5 closed, then released its weights. */
export const c25: TestedClaim = {
  id: 'C25' as ClaimId,
  kind: 'event',
  primary,
  alternates: [
    {
      id: 'statements',
      dimension: 'evidence',
      label: 'by what its head and the firm said: closed in 2024, open in 2025',
      measures: [{ metric: 'event-record', parameters: { events: 'baidu-closed-statement+baidu-open-announcement' } }],
    },
    {
      id: 'weights-alone',
      dimension: 'population',
      label: 'the release of weights alone',
      measures: [{ metric: 'event-record', parameters: { events: 'baidu-ernie-4.5-open' } }],
    },
  ],
  threshold: 'Both acts are on record, from the primary text or two independent pages.',
  coverageFloor: 0,
  meets: meetsRecord,
  bearing: [
    {
      id: 'newer',
      label: 'ERNIE 5 and 5.1, offered without weights after the reversal',
      measure: { metric: 'event-record', parameters: { events: 'baidu-ernie-5+baidu-ernie-5.1', atLeast: 1 } },
    },
    {
      id: 'research',
      label: 'Research models open since 2019: closed before 2025 is true of products only',
      measure: { metric: 'event-record', parameters: { events: 'baidu-ernie-1' } },
    },
  ],
}
