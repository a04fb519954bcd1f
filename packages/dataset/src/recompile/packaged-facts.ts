import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { factsFile, type OwnFacts, type WrittenFacts } from './own-facts.ts'

/** The facts that came with this package, whose build checked every one of them. */
export async function packagedFacts(): Promise<OwnFacts> {
  const written: WrittenFacts = JSON.parse(gunzipSync(await readFile(new URL(factsFile, import.meta.url))).toString('utf8'))
  return { curated: written.curated, tables: new Map(Object.entries(written.tables)), problems: [] }
}
