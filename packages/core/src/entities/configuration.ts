import * as z from 'zod'
import { configurationIdSchema } from './ids.ts'

export const reasoningEfforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const

/** A way a model was run. Never counted as a model. */
export const configurationSchema = z
  .strictObject({
    id: configurationIdSchema,
    reasoningEffort: z.enum(reasoningEfforts).optional().describe('effort setting as its maker names it'),
    thinking: z.enum(['on', 'off']).optional().describe('whether it reasons before it answers'),
    thinkingBudget: z.number().int().positive().optional().describe('tokens allowed for reasoning'),
    tools: z.string().min(1).optional().describe('tools it could call'),
    precision: z.string().min(1).optional().describe('numeric precision of the weights as served'),
    harness: z.string().min(1).optional().describe('program that drove it'),
  })
  .meta({ id: 'Configuration', title: 'Configuration' })
export type Configuration = z.infer<typeof configurationSchema>
