import * as z from 'zod'
import { adoptionMeasures } from '../../entities/index.ts'

/** Which counts: one universe, one measure, one copy. */
export const adoptionParameters = {
  universe: z.string().min(1).default('ollama-library').describe('what is counted; universes are never combined'),
  measure: z.enum(adoptionMeasures).optional().describe('needed only where a universe has several'),
  copy: z.string().min(1).optional().describe('archived copy, needed only where a universe stands in several'),
  include: z
    .enum(['kept', 'all'])
    .default('kept')
    .describe('leave out what the source marks as no model proper, such as embeddings, or not'),
  without: z.string().min(1).optional().describe('rows to leave out by the name the source prints, several joined by "+"'),
  counting: z
    .enum(['increments', 'level'])
    .default('increments')
    .describe('of a running total: its increase in the window, or where it stands at its end; no matter for other measures'),
}

/** Why a share of a census has no interval. */
export const noSampling = {
  missing: 'not-applicable',
  note: 'all rows of the universe are counted, none is a sample; bounds for what is not known are among the details',
} as const
