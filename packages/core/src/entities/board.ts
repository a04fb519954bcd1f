import * as z from 'zod'
import { isoDateSchema } from './dates.ts'
import { sourceIdSchema } from './ids.ts'
import { boards } from './rating.ts'

/** What a change of method does to comparison across its date, from least to most. */
export const boardBreaks = ['nothing', 'levels', 'gaps'] as const

/** What the dates of a copy are: the publisher's own, or the days on which an archive saw the board. */
export const copyDates = ['publication', 'sighting'] as const

/** Namespaces in which the names of a board's rows resolve. */
export const boardNamespaces = ['arena', 'arena-archive'] as const

const stretchSchema = z.strictObject({ from: isoDateSchema.describe('first day'), to: isoDateSchema.describe('last day') })

/** One source that prints a board. */
export const boardCopySchema = z.strictObject({
  source: sourceIdSchema,
  namespace: z.enum(boardNamespaces).describe('in which the names of its rows resolve'),
  dates: z.enum(copyDates).describe('what its dates are; a sighting that says nothing its board did not say before is no board of its own'),
  firstRowsOnly: z.array(stretchSchema).optional().describe('stretches in which it prints only the first rows of the board'),
  note: z.string().min(1).optional().describe('what a reader should know about it'),
})
export type BoardCopy = z.infer<typeof boardCopySchema>

/** A ranking that is published again and again: its copies, and the days on which its method changed. */
export const boardSchema = z
  .strictObject({
    id: z.enum(boards).describe('id of the board'),
    name: z.string().min(1).describe('name as its publisher writes it'),
    changes: z
      .array(
        z.strictObject({
          date: isoDateSchema.describe('first day of the new method, or first copy that shows it'),
          what: z.string().min(1).describe('what changed'),
          breaks: z
            .enum(boardBreaks)
            .describe('what cannot be compared across the date: nothing, levels (all rows moved together), or gaps between rows too'),
          styleControl: z.boolean().optional().describe('the board it concerns, where it is only that with or without style control'),
          sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
        }),
      )
      .describe('oldest first'),
    gaps: z.array(stretchSchema).describe('stretches of which no copy is known, first and last day without one'),
    copies: z.array(boardCopySchema).min(1).describe('who prints it: where several print one board of one day, the first of these counts'),
    outliers: z
      .array(
        z.strictObject({
          label: z.string().min(1).describe('row name as printed'),
          why: z.string().min(1).describe('why its rating may jump'),
        }),
      )
      .optional()
      .describe('rows whose rating jumps from one date to the next for a reason that is known'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Board', title: 'Board' })
export type Board = z.infer<typeof boardSchema>

/** Whether a copy of a day prints only the first rows of the board. */
export function isFirstRowsOnly(board: Board | undefined, source: string, date: string): boolean {
  const copy = board?.copies.find((candidate) => candidate.source === source)
  return copy?.firstRowsOnly?.some(({ from, to }) => from <= date && date <= to) ?? false
}
