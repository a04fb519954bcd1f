import * as z from 'zod'

/** What is judged of each model: availability, documentation and access. */
export const dimensions = [
  ...(['opencode', 'llmdata', 'llmweights', 'rldata', 'rlweights', 'license'] as const),
  ...(['code', 'architecture', 'preprint', 'paper', 'modelcard', 'datasheet'] as const),
  ...(['package', 'api'] as const),
] as const

const judgement = z.object({ class: z.string(), link: z.string().optional(), notes: z.string().optional() })
const judgements = Object.fromEntries(dimensions.map((name) => [name, judgement])) as Record<(typeof dimensions)[number], typeof judgement>

/** A record of a model. All scalars are text as printed; the template among the files names no model. */
export const recordSchema = z.object({
  project: z.object({ name: z.string().min(1, 'the name of a model is expected') }),
  org: z.object({ name: z.string().optional() }),
  ...judgements,
})
export type OsaiRecord = z.infer<typeof recordSchema>

const longestNote = 300

/** One row a dimension. */
export function judgementsOf(record: OsaiRecord): Readonly<Record<string, string | undefined>>[] {
  return dimensions.map((dimension) => {
    const { class: word, link, notes } = record[dimension]
    return {
      subject: record.project.name,
      organization: record.org.name,
      dimension,
      class: word,
      link,
      notes: notes?.trim().replace(/\s+/g, ' ').slice(0, longestNote),
    }
  })
}
