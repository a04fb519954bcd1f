import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const opennessSchemes = ['mof', 'aa', 'osai', 'fmti'] as const

/** One scheme's judgement of one release or one developer. */
export const opennessAssessmentSchema = z
  .strictObject({
    scheme: z.enum(opennessSchemes).describe('by whose rules'),
    edition: z.string().min(1).optional().describe('edition of the scheme'),
    label: z.string().min(1).describe('name as printed'),
    model: maybe(modelIdSchema),
    lab: maybe(labIdSchema),
    items: z
      .array(
        z.strictObject({
          item: z.string().min(1).describe('what was judged'),
          score: maybe(z.number()).describe("in the scheme's points"),
          word: z.string().min(1).optional().describe("the scheme's word, where it has no points"),
          license: z.string().min(1).optional().describe('of the item, as printed'),
          reason: z.string().min(1).optional().describe('why it scored so'),
          address: z.url().optional().describe('where the evidence stands'),
        }),
      )
      .min(1)
      .describe('what was judged, item by item'),
    date: maybe(partialDateSchema).describe('date of the judgement'),
    source: sourceIdSchema,
  })
  .meta({ id: 'OpennessAssessment', title: 'Openness assessment' })
export type OpennessAssessment = z.infer<typeof opennessAssessmentSchema>
