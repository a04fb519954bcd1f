import { gzipSync } from 'node:zlib'
import { stableJson } from '../parts/stable-json.ts'
import type { OwnFacts, WrittenFacts } from './own-facts.ts'

/** All facts as the one compressed file that a package ships, so that whoever installs it can compile them again with newer ones. */
export function writeFacts({ curated, tables }: OwnFacts): Uint8Array {
  const written: WrittenFacts = { curated, tables: Object.fromEntries(tables) }
  return gzipSync(stableJson(written), { level: 9 })
}
