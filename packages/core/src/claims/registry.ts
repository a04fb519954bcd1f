import type { ClaimId } from '../entities/index.ts'
import { c01 } from './c01.ts'
import { c09b } from './c09b.ts'
import { c10a } from './c10a.ts'
import { c10b } from './c10b.ts'
import { c10c } from './c10c.ts'
import { c24 } from './c24.ts'
import type { ClaimDefinition } from './definition.ts'

/** How each metric claim is tested, by id. */
export const claimDefinitions: ReadonlyMap<ClaimId, ClaimDefinition> = new Map(
  [c01, c09b, c10a, c10b, c10c, c24].map((definition) => [definition.id, definition]),
)
