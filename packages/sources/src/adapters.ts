import type { Adapter } from './adapter.ts'
import { atomTrackedModels } from './atom-tracked-models/adapter.ts'
import { epochEci } from './epoch-eci/adapter.ts'
import { epochEciVintages } from './epoch-eci-vintages/adapter.ts'
import { epochModels } from './epoch-models/adapter.ts'
import { lmarenaCatalog2025 } from './lmarena-catalog-2025/adapter.ts'
import { lmarenaText2026 } from './lmarena-text-2026/adapter.ts'

/** Every publication the project reads, by id. */
export const adapters: readonly Adapter[] = [
  atomTrackedModels,
  epochEci,
  epochEciVintages,
  epochModels,
  lmarenaCatalog2025,
  lmarenaText2026,
]
