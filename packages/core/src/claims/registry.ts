import type { ClaimId } from '../entities/index.ts'
import { c01 } from './c01.ts'
import { c02a } from './c02a.ts'
import { c02b } from './c02b.ts'
import { c03 } from './c03.ts'
import { c04 } from './c04.ts'
import { c05 } from './c05.ts'
import { c06 } from './c06.ts'
import { c07 } from './c07.ts'
import { c08 } from './c08.ts'
import { c09a } from './c09a.ts'
import { c09b } from './c09b.ts'
import { c10a } from './c10a.ts'
import { c10b } from './c10b.ts'
import { c10c } from './c10c.ts'
import { c11 } from './c11.ts'
import { c12 } from './c12.ts'
import { c13 } from './c13.ts'
import { c14 } from './c14.ts'
import { c15 } from './c15.ts'
import { c16 } from './c16.ts'
import { c17a } from './c17a.ts'
import { c17b } from './c17b.ts'
import { c18 } from './c18.ts'
import { c19 } from './c19.ts'
import { c20 } from './c20.ts'
import { c21 } from './c21.ts'
import { c22 } from './c22.ts'
import { c23a } from './c23a.ts'
import { c23b } from './c23b.ts'
import { c24 } from './c24.ts'
import { c25 } from './c25.ts'
import { c26 } from './c26.ts'
import { c27a } from './c27a.ts'
import { c27b } from './c27b.ts'
import { c28 } from './c28.ts'
import { c29 } from './c29.ts'
import { c30 } from './c30.ts'
import type { ClaimDefinition } from './definition.ts'

const definitions: readonly ClaimDefinition[] = [
  c01,
  c02a,
  c02b,
  c03,
  c04,
  c05,
  c06,
  c07,
  c08,
  c09a,
  c09b,
  c10a,
  c10b,
  c10c,
  c11,
  c12,
  c13,
  c14,
  c15,
  c16,
  c17a,
  c17b,
  c18,
  c19,
  c20,
  c21,
  c22,
  c23a,
  c23b,
  c24,
  c25,
  c26,
  c27a,
  c27b,
  c28,
  c29,
  c30,
]

/** How each claim is tested, by id. */
export const claimDefinitions: ReadonlyMap<ClaimId, ClaimDefinition> = new Map(definitions.map((definition) => [definition.id, definition]))
