import { adapters } from '../adapters.ts'
import { huggingfaceHubWeekly } from './hub-weekly/source.ts'
import { huggingfaceHub } from './huggingface-hub/source.ts'
import { openrouterDaily } from './openrouter-daily/source.ts'
import { fromAdapter, type RefreshableSource } from './refreshable.ts'

/** Every publication that a user can refresh, by id: those whose files are offered as they are read, and those asked for by an interface. */
export const refreshableSources: readonly RefreshableSource[] = [
  ...adapters.filter(({ files }) => files.some(({ refresh }) => refresh === 'download')).map(fromAdapter),
  huggingfaceHub,
  huggingfaceHubWeekly,
  openrouterDaily,
]
