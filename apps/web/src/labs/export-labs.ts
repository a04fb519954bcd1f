import { known } from '@openfrontier/core'
import type { OpenedExport } from '../exports/export-file.ts'
import { type RawQuery, readQuery } from '../query/read-query.ts'
import { modelsByLab } from './lab-facts.ts'
import { labsQuerySchema } from './labs-query.ts'
import { sortedLabs } from './list-labs.ts'

const columns = ['id', 'name', 'nativeName', 'country', 'city', 'models', 'modelsWithWeights', 'newest', 'bestIndex'] as const

/** All labs that pass the filters of the list, in its order. */
export async function exportLabs(raw: RawQuery): Promise<OpenedExport> {
  const reading = readQuery(labsQuerySchema, raw)
  if (reading.kind === 'wrong') return reading
  const models = await modelsByLab()
  const rows = (await sortedLabs(reading.value)).map((lab) => {
    const own = models.get(lab.id) ?? []
    const scores = own.flatMap(({ index }) => index?.value ?? [])
    return {
      id: lab.id,
      name: lab.name,
      nativeName: known(lab.nativeName),
      country: known(lab.headquarters.country),
      city: lab.headquarters.city,
      models: own.length,
      modelsWithWeights: own.filter(({ firstWeights }) => firstWeights !== undefined).length,
      newest: own[0]?.firstPublic?.date,
      bestIndex: scores.length === 0 ? undefined : Math.max(...scores),
    }
  })
  return { kind: 'export', content: { columns, rows } }
}
