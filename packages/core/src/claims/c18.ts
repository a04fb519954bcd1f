import type { ClaimId, IsoDate } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim } from './definition.ts'
import { oneHalf } from './thresholds.ts'

const window = '2025-01-01' as IsoDate

const primary: Specification = {
  id: 'confirmed',
  dimension: 'primary',
  label:
    'Share of confirmed integrations since January 2025 – in a product, as a base model, in internal use – that fall in the later half',
  measures: [
    {
      metric: 'event-trend',
      parameters: {
        kinds: 'integration',
        uses: 'product+base-model+internal-use',
        evidence: 'vendor-confirmed+executive-statement',
        from: window,
      },
    },
  ],
}

/** C18: confirmed integrations by American companies come more often in the later half of the window. */
export const c18: TestedClaim = {
  id: 'C18' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'found-by-others',
      dimension: 'evidence',
      label: 'with integrations that others found or the press reports',
      measures: [{ metric: 'event-trend', parameters: { kinds: 'integration', uses: 'product+base-model+internal-use', from: window } }],
    },
    {
      id: 'by-the-company',
      dimension: 'evidence',
      label: 'only what the company’s own publication confirms',
      measures: [
        {
          metric: 'event-trend',
          parameters: { kinds: 'integration', uses: 'product+base-model+internal-use', evidence: 'vendor-confirmed', from: window },
        },
      ],
    },
    {
      id: 'with-hosting',
      dimension: 'population',
      label: 'with offers to host Chinese models',
      measures: [
        {
          metric: 'event-trend',
          parameters: {
            kinds: 'integration+hosting',
            uses: 'product+base-model+internal-use+hosting',
            evidence: 'vendor-confirmed+executive-statement',
            from: window,
          },
        },
      ],
    },
    {
      id: 'base-models',
      dimension: 'population',
      label: 'only use as a base model',
      measures: [
        {
          metric: 'event-trend',
          parameters: { kinds: 'integration', uses: 'base-model', evidence: 'vendor-confirmed+executive-statement', from: window },
        },
      ],
    },
    {
      id: 'since-2024',
      dimension: 'dates',
      label: 'since January 2024',
      measures: [
        {
          metric: 'event-trend',
          parameters: {
            kinds: 'integration',
            uses: 'product+base-model+internal-use',
            evidence: 'vendor-confirmed+executive-statement',
            from: '2024-01-01' as IsoDate,
          },
        },
      ],
    },
  ],
  threshold: 'More than half in the later half: the 90 % interval lies above one half, which a constant rate would give.',
  thresholdValue: 0.5,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(oneHalf),
  bearing: [
    {
      id: 'eighty-percent',
      label: 'An investor’s guess about those who pitch to him with open models, and its misquotations',
      measure: { metric: 'evidence-record', parameters: { statements: 'eighty-percent-startups' } },
    },
  ],
}
