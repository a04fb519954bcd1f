import * as z from 'zod'

/**
 * How well a statement is known. P: the primary text was read; Pq: its words were read quoted in two independent places;
 * S2: two independent pages; S1: one page (never the primary input of a verdict); X: wrong, kept so that it can be answered.
 */
export const grades = ['P', 'Pq', 'S2', 'S1', 'X', 'unknown'] as const
export const gradeSchema = z.enum(grades).meta({
  id: 'Grade',
  description: 'P primary text read, Pq its words quoted in two places, S2 two independent pages, S1 one page, X wrong, unknown',
})
export type Grade = z.infer<typeof gradeSchema>
