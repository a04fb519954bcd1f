import type { PartSource } from '@openfrontier/dataset'
import { currentState, partsOf } from './store.ts'

/** The snapshot a store stands at; `undefined` where nothing was refreshed yet. */
export async function openStore(store: string): Promise<PartSource | undefined> {
  const state = await currentState(store)
  return state === undefined ? undefined : partsOf(state.folder)
}
