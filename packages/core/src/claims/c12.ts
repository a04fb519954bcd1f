import type { ClaimId } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'fine-tunes',
  dimension: 'primary',
  label: 'Reading (i): share of new fine-tunes and adapters on Hugging Face whose root base is Chinese',
  measures: [{ metric: 'derivative-share', parameters: {} }],
}

/** C12: reading (i): more than 60 % of new derivatives stand on a Chinese base. */
export const c12: TestedClaim = {
  id: 'C12' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'all-relations',
      dimension: 'population',
      label: 'with merges, quantised copies and undeclared relations',
      measures: varied(primary, { relations: 'all' }),
    },
    { id: 'quantised', dimension: 'population', label: 'quantised copies only', measures: varied(primary, { relations: 'quantizations' }) },
    {
      id: 'language-models',
      dimension: 'population',
      label: 'language and vision-language models only',
      measures: varied(primary, { languageOnly: true }),
    },
    {
      id: 'downloaded',
      dimension: 'weighting',
      label: 'only repositories with at least five downloads in thirty days',
      measures: varied(primary, { minimumDownloads: 5 }),
    },
    {
      id: 'declared-base',
      dimension: 'missing data',
      label: 'by the developers of the declared base instead of the source’s reading of the root',
      measures: varied(primary, { by: 'declared-base' }),
    },
    {
      id: 'undeclared',
      dimension: 'missing data',
      label: 'repositories without a declared base in the denominator as unknown',
      measures: varied(primary, { undeclared: 'counted' }),
    },
  ],
  threshold: 'More than 60 %, as it was said: the 90 % interval, widened by repositories whose base is not known, lies above it.',
  thresholdValue: 0.6,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(0.6),
  bearing: [
    {
      id: 'reading-ii',
      label: 'Reading (ii): derivatives of a Chinese base among all new repositories, those without a declared base counted as unknown',
      measure: { metric: 'derivative-share', parameters: { relations: 'all', undeclared: 'counted' } },
    },
    {
      id: 'reading-iii',
      label: 'Reading (iii): new releases made by Chinese developers. No publication counts it; only garbled copies of reading (i) say it',
      measure: { metric: 'evidence-record', parameters: { statements: 'derivatives-63-wrong-1' } },
    },
    {
      id: 'published',
      label: 'Reading (i), as it was published',
      measure: { metric: 'evidence-record', parameters: { statements: 'derivatives-63' } },
    },
  ],
}
