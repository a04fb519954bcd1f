import type { ModelId, ModelSummary } from '@openfrontier/core'
import { type ModelDossier, modelDossier } from '@openfrontier/core/observatory'
import { openObservatory } from '../../observatory.ts'
import { remembering } from '../../remember.ts'

/** All that is on record about a model, and what is asked of it most. */
export interface Dossier extends ModelDossier {
  readonly summary: ModelSummary
}

const remembered = remembering<Dossier | undefined>(50)

/** The dossier of a model by its id, or `undefined` where there is none. Costs up to 30 ms for one not asked for before. */
export async function openDossier(id: string): Promise<Dossier | undefined> {
  const observatory = await openObservatory()
  return remembered(id, () => {
    const summary = observatory.models.get(id)
    const dossier = modelDossier(observatory.facts, id as ModelId, observatory.date)
    return summary && dossier && { ...dossier, summary }
  })
}
