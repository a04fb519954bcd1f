import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const opennessSchemes = ['mof', 'aa', 'osai', 'fmti'] as const
export type OpennessScheme = (typeof opennessSchemes)[number]

/**
 * In what each scheme judges an item: points between two ends, words, or the licence of a component that is out.
 * FMTI: an indicator is met or not. AA: 0 to 3 points an item. OSAI: open, partial or closed. MOF: the licence.
 */
export const opennessScales = {
  fmti: { kind: 'points', low: 0, high: 1 },
  aa: { kind: 'points', low: 0, high: 3 },
  osai: { kind: 'words', words: ['closed', 'partial', 'open'] },
  mof: { kind: 'license' },
} as const satisfies Readonly<
  Record<
    OpennessScheme,
    | { readonly kind: 'points'; readonly low: number; readonly high: number }
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'license' }
  >
>

/** One scheme's judgement of one release or one developer. */
export const opennessAssessmentSchema = z
  .strictObject({
    scheme: z.enum(opennessSchemes).describe('by whose rules'),
    edition: z.string().min(1).optional().describe('edition of the scheme'),
    label: z.string().min(1).describe('name as printed'),
    version: z.string().min(1).optional().describe('version or size as printed beside the name'),
    model: maybe(modelIdSchema),
    lab: maybe(labIdSchema).describe('developer judged, or the first developer of the model'),
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
    date: maybe(partialDateSchema).describe('date of the judgement, as printed; MOF prints that of the entry'),
    knownSince: isoDateSchema.describe('date of the copy'),
    source: sourceIdSchema,
  })
  .meta({ id: 'OpennessAssessment', title: 'Openness assessment' })
export type OpennessAssessment = z.infer<typeof opennessAssessmentSchema>
