import * as z from 'zod'

const licensed = z.object({ name: z.string() }).optional()

/** A record of a model as the Model Openness Tool keeps it. All scalars are text as printed. */
export const recordSchema = z.object({
  release: z.object({
    name: z.string().min(1),
    version: z.string().optional(),
    date: z.string(),
    producer: z.string(),
    license: z.object({ distribution: licensed, code: licensed, data: licensed, document: licensed }),
    components: z
      .array(z.object({ name: z.string().min(1), license: z.string().optional(), component_path: z.string().optional() }))
      .min(1),
  }),
})
export type MofRecord = z.infer<typeof recordSchema>

type ContentType = 'code' | 'data' | 'document'

/** What sort of thing a component is, and so which of the release's licences covers one that has none of its own. */
const contentTypes: Readonly<Record<string, ContentType>> = {
  'Model architecture': 'code',
  'Data preprocessing code': 'code',
  'Training code': 'code',
  'Inference code': 'code',
  'Evaluation code': 'code',
  'Supporting libraries and tools': 'code',
  'Model parameters (Final)': 'data',
  'Model parameters (Intermediate)': 'data',
  'Model metadata': 'data',
  Datasets: 'data',
  'Evaluation data': 'data',
  'Sample model outputs': 'data',
  'Model card': 'document',
  'Data card': 'document',
  'Technical report': 'document',
  'Research paper': 'document',
  'Evaluation results': 'document',
}

/** One row a component: with its own licence, else the one the release names for its sort, else that of the whole distribution. */
export function componentsOf({ release }: MofRecord): Readonly<Record<string, string | undefined>>[] {
  const { components, license, ...about } = release
  const { name: subject, version, date, producer } = about
  return components.map(({ name, license: own, component_path: path }) => {
    const type = contentTypes[name]
    const [scope, covering] = (type && license[type]?.name && [type, license[type]?.name]) || ['distribution', license.distribution?.name]
    const inherited = !own && covering ? covering.trim() : undefined
    return {
      subject,
      version,
      date,
      producer,
      component: name,
      license: own || inherited,
      address: path,
      note: inherited === undefined ? undefined : `the release's licence (${scope})`,
    }
  })
}
